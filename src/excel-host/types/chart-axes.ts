import type { ChartModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartAxisType } from "./chart-axis.ts";

export const chartAxesType: HostType<ChartModel> = hostType("ChartAxes", {
  navigations: {
    CategoryAxis: (chart) => chartAxisType.of({ axis: chart.categoryAxis, kind: "Category" }),
    ValueAxis: (chart) => chartAxisType.of({ axis: chart.valueAxis, kind: "Value" }),
  },
});
