import type { ChartModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartTitleFormatType } from "./chart-title-format.ts";
import { field, flag, text } from "./values.ts";

export const chartTitleType: HostType<ChartModel> = hostType("ChartTitle", {
  scalars: { Text: field("title", text), Visible: field("titleVisible", flag) },
  navigations: { Format: (chart) => chartTitleFormatType.of(chart.titleFont) },
});
