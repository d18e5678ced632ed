import { hostType } from "../richapi/host-type.ts";
import { colour, field, number, oneOf } from "./values.ts";

export const chartLineFormatType = hostType("ChartLineFormat", {
  scalars: {
    Color: field("lineColor", colour),
    LineStyle: field(
      "lineStyle",
      oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Automatic", "RoundDot"),
    ),
    Weight: field("lineWeight", number),
  },
});
