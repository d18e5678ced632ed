import { type ChartModel, newSeries } from "../model/chart.ts";
import { invalidArgument } from "../richapi/errors.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartSeriesType } from "./chart-series.ts";

export const chartSeriesCollectionType: HostType<ChartModel> = hostType("ChartSeriesCollection", {
  scalars: { Count: { get: (chart) => chart.series.length } },
  collection: { items: (chart) => chart.series.map((series) => chartSeriesType.of({ chart, series })) },
  methods: {
    Add: (chart, args, host) => {
      host.guard.workbookChange(args.member);
      const series = newSeries(chart.chartType, args.optionalText(0) ?? `系列${chart.series.length + 1}`);
      chart.series.splice(args.optionalInteger(1, chart.series.length), 0, series);
      host.changed();
      return chartSeriesType.of({ chart, series });
    },
    GetCount: (chart) => chart.series.length,
    GetItemAt: (chart, args) => {
      const series = chart.series[args.integer(0)];
      if (!series) throw invalidArgument(args.member);
      return chartSeriesType.of({ chart, series });
    },
  },
});
