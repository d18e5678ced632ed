import type { DataLabelsModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartDataLabelFormatType } from "./chart-data-label-format.ts";
import { field, flag, text } from "./values.ts";

export const chartDataLabelsType: HostType<DataLabelsModel> = hostType("ChartDataLabels", {
  scalars: {
    LinkNumberFormat: field("linkNumberFormat", flag),
    NumberFormat: field("numberFormat", text),
    Position: field("position", text),
    ShowValue: field("showValue", flag),
  },
  navigations: { Format: (labels) => chartDataLabelFormatType.of(labels.font) },
});
