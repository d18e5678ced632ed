import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { field, flag, oneOf } from "./values.ts";

export const chartLegendType = hostType("ChartLegend", {
  scalars: {
    Position: field("legendPosition", oneOf("Top", "Bottom", "Left", "Right", "Corner")),
    Visible: field("legendVisible", flag),
  },
  navigations: { Format: (chart) => object("ChartLegendFormat", chart.legendFont) },
});
