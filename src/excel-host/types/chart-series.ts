import { absoluteAddress, sheetInAddress } from "../model/area.ts";
import type { ChartModel, SeriesModel } from "../model/chart.ts";
import { notImplemented } from "../richapi/errors.ts";
import { hostType, type HostType, type Scalar } from "../richapi/host-type.ts";
import { chartDataLabelsType } from "./chart-data-labels.ts";
import { chartSeriesFormatType } from "./chart-series-format.ts";
import type { RangeTarget } from "./range.ts";
import { flag, number, oneOf, text } from "./values.ts";

interface SeriesTarget {
  readonly chart: ChartModel;
  readonly series: SeriesModel;
}

function own<K extends keyof SeriesModel>(key: K, check: (value: unknown, member: string) => SeriesModel[K]): Scalar<SeriesTarget> {
  return {
    get: ({ series }) => series[key],
    set: ({ series }, value, host, member) => {
      host.guard.workbookChange(member);
      series[key] = check(value, member);
      host.changed();
    },
  };
}

const reference = ({ sheet, area }: RangeTarget): string => `${sheetInAddress(sheet.name)}!${absoluteAddress(area)}`;

export const chartSeriesType: HostType<SeriesTarget> = hostType("ChartSeries", {
  scalars: {
    AxisGroup: own("axisGroup", oneOf("Primary", "Secondary")),
    ChartType: own("chartType", text),
    GapWidth: own("gapWidth", number),
    HasDataLabels: {
      get: ({ series }) => series.labels.visible,
      set: ({ series }, value, host, member) => {
        host.guard.workbookChange(member);
        series.labels.visible = flag(value, member);
        host.changed();
      },
    },
    MarkerStyle: own("markerStyle", text),
    Name: {
      get: ({ series }) => series.name,
      set: ({ series }, value, host, member) => {
        host.guard.workbookChange(member);
        const name = text(value, member);
        series.nameRef = name.startsWith("=") ? name.slice(1) : null;
        series.name = name;
        host.changed();
      },
    },
    Overlap: own("overlap", number),
    Smooth: own("smooth", flag),
  },
  navigations: {
    DataLabels: ({ series }) => chartDataLabelsType.of(series.labels),
    Format: ({ series }) => chartSeriesFormatType.of(series),
  },
  methods: {
    Delete: ({ chart, series }, args, host) => {
      host.guard.workbookChange(args.member);
      chart.series.splice(chart.series.indexOf(series), 1);
      host.changed();
    },
    GetDimensionDataSourceString: ({ series }, args) => {
      const dimension = args.text(0);
      if (dimension === "Values") return series.valuesRef ?? "";
      if (dimension === "Categories") return series.categoriesRef ?? "";
      throw notImplemented(`${args.member}(${dimension})`);
    },
    SetValues: ({ series }, args, host) => {
      host.guard.workbookChange(args.member);
      series.valuesRef = reference(args.object<RangeTarget>(0, "Range"));
      host.changed();
    },
    SetXAxisValues: ({ series }, args, host) => {
      host.guard.workbookChange(args.member);
      series.categoriesRef = reference(args.object<RangeTarget>(0, "Range"));
      host.changed();
    },
  },
});
