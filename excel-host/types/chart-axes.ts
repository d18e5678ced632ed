import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const chartAxesType = hostType("ChartAxes", {
  navigations: {
    CategoryAxis: (chart) => object("ChartAxis", { axis: chart.categoryAxis, kind: "Category" }),
    ValueAxis: (chart) => object("ChartAxis", { axis: chart.valueAxis, kind: "Value" }),
  },
});
