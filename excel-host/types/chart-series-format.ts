import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const chartSeriesFormatType = hostType("ChartSeriesFormat", {
  navigations: {
    Fill: (series) => object("ChartFill", series),
    Line: (series) => object("ChartLineFormat", series),
  },
});
