import type { ChartModel, FontModel } from "../model/chart.ts";
import { hostType, type HostType, type Scalar } from "../richapi/host-type.ts";
import { chartFontType } from "./chart-font.ts";

/** Every font of the chart: what is set here holds for title, legend, axes and labels too. */
const fontsOf = (chart: ChartModel): FontModel[] => [
  chart.font,
  chart.titleFont,
  chart.legendFont,
  ...[chart.categoryAxis, chart.valueAxis].flatMap((axis) => [axis.font, axis.titleFont]),
  ...chart.series.map((series) => series.labels.font),
];

function everywhere<K extends keyof FontModel>(key: K): Scalar<ChartModel> {
  const own = chartFontType.spec.scalars![key.charAt(0).toUpperCase() + key.slice(1)]!;
  return {
    get: (chart, host) => own.get(chart.font, host),
    set: (chart, value, host, member) => {
      for (const font of fontsOf(chart)) own.set!(font, value, host, member);
    },
  };
}

const chartWideFontType = hostType<ChartModel>("ChartFont", {
  scalars: {
    Bold: everywhere("bold"),
    Color: everywhere("color"),
    Italic: everywhere("italic"),
    Name: everywhere("name"),
    Size: everywhere("size"),
  },
});

export const chartAreaFormatType: HostType<ChartModel> = hostType("ChartAreaFormat", {
  navigations: { Font: (chart) => chartWideFontType.of(chart) },
});
