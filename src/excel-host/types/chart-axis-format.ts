import type { FontModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartFontType } from "./chart-font.ts";

export const chartAxisFormatType: HostType<FontModel> = hostType("ChartAxisFormat", {
  navigations: { Font: (font) => chartFontType.of(font) },
});
