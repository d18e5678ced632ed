import { newSeries } from "../model/chart.ts";
import { invalidArgument } from "../richapi/errors.ts";
import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const chartSeriesCollectionType = hostType("ChartSeriesCollection", {
  scalars: { Count: { get: (chart) => chart.series.length } },
  collection: { items: (chart) => chart.series.map((series) => object("ChartSeries", { chart, series })) },
  methods: {
    Add: (chart, args, host) => {
      host.guard.workbookChange(args.member);
      const series = newSeries(chart.chartType, args.optionalText(0) ?? `系列${chart.series.length + 1}`);
      chart.series.splice(args.optionalInteger(1, chart.series.length), 0, series);
      host.changed();
      return object("ChartSeries", { chart, series });
    },
    GetCount: (chart) => chart.series.length,
    GetItemAt: (chart, args) => {
      const series = chart.series[args.integer(0)];
      if (!series) throw invalidArgument(args.member);
      return object("ChartSeries", { chart, series });
    },
  },
});
