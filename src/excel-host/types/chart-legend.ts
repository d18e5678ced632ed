import type { ChartModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartLegendFormatType } from "./chart-legend-format.ts";
import { field, flag, oneOf } from "./values.ts";

export const chartLegendType: HostType<ChartModel> = hostType("ChartLegend", {
  scalars: {
    Position: field("legendPosition", oneOf("Top", "Bottom", "Left", "Right", "Corner")),
    Visible: field("legendVisible", flag),
  },
  navigations: { Format: (chart) => chartLegendFormatType.of(chart.legendFont) },
});
