import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { field, flag, text } from "./values.ts";

export const chartTitleType = hostType("ChartTitle", {
  scalars: { Text: field("title", text), Visible: field("titleVisible", flag) },
  navigations: { Format: (chart) => object("ChartTitleFormat", chart.titleFont) },
});
