import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { field, flag, text } from "./values.ts";

export const chartDataLabelsType = hostType("ChartDataLabels", {
  scalars: {
    LinkNumberFormat: field("linkNumberFormat", flag),
    NumberFormat: field("numberFormat", text),
    Position: field("position", text),
    ShowValue: field("showValue", flag),
  },
  navigations: { Format: (labels) => object("ChartDataLabelFormat", labels.font) },
});
