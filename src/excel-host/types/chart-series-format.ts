import type { SeriesModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartFillType } from "./chart-fill.ts";
import { chartLineFormatType } from "./chart-line-format.ts";

export const chartSeriesFormatType: HostType<SeriesModel> = hostType("ChartSeriesFormat", {
  navigations: {
    Fill: (series) => chartFillType.of(series),
    Line: (series) => chartLineFormatType.of(series),
  },
});
