import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const chartDataLabelFormatType = hostType("ChartDataLabelFormat", {
  navigations: { Font: (font) => object("ChartFont", [font]) },
});
