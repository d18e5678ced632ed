import type { FontModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartFontType } from "./chart-font.ts";

export const chartLegendFormatType: HostType<FontModel> = hostType("ChartLegendFormat", {
  navigations: { Font: (font) => chartFontType.of(font) },
});
