import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const chartAxisFormatType = hostType("ChartAxisFormat", {
  navigations: { Font: (font) => object("ChartFont", [font]) },
});
