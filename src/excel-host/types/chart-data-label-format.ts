import type { FontModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartFontType } from "./chart-font.ts";

export const chartDataLabelFormatType: HostType<FontModel> = hostType("ChartDataLabelFormat", {
  navigations: { Font: (font) => chartFontType.of(font) },
});
