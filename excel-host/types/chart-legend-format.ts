import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const chartLegendFormatType = hostType("ChartLegendFormat", {
  navigations: { Font: (font) => object("ChartFont", [font]) },
});
