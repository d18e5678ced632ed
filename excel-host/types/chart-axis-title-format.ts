import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const chartAxisTitleFormatType = hostType("ChartAxisTitleFormat", {
  navigations: { Font: (font) => object("ChartFont", [font]) },
});
