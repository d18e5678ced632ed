import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const chartTitleFormatType = hostType("ChartTitleFormat", {
  navigations: { Font: (font) => object("ChartFont", [font]) },
});
