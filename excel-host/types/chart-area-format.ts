import type { ChartModel, FontModel } from "../model/chart.ts";
import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

/** Every font of the chart: what is set here holds for title, legend, axes and labels too. */
const fontsOf = (chart: ChartModel): [FontModel, ...FontModel[]] => [
  chart.font,
  chart.titleFont,
  chart.legendFont,
  ...[chart.categoryAxis, chart.valueAxis].flatMap((axis) => [axis.font, axis.titleFont]),
  ...chart.series.map((series) => series.labels.font),
];

export const chartAreaFormatType = hostType("ChartAreaFormat", {
  navigations: { Font: (chart) => object("ChartFont", fontsOf(chart)) },
});
