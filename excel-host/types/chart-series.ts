import { absoluteAddress, sheetInAddress } from "../model/area.ts";
import type { SeriesModel } from "../model/chart.ts";
import { notImplemented } from "../richapi/errors.ts";
import { object } from "../richapi/host-object.ts";
import { hostType, type Scalar } from "../richapi/host-type.ts";
import type { SeriesTarget } from "../richapi/targets.ts";
import type { RangeTarget } from "../richapi/targets.ts";
import { flag, number, oneOf, text } from "./values.ts";

function own<K extends keyof SeriesModel>(
  key: K,
  check: (value: unknown, member: string) => SeriesModel[K],
): Scalar<SeriesTarget> {
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

export const chartSeriesType = hostType("ChartSeries", {
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
    DataLabels: ({ series }) => object("ChartDataLabels", series.labels),
    Format: ({ series }) => object("ChartSeriesFormat", series),
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
      series.valuesRef = reference(args.object(0, "Range"));
      host.changed();
    },
    SetXAxisValues: ({ series }, args, host) => {
      host.guard.workbookChange(args.member);
      series.categoriesRef = reference(args.object(0, "Range"));
      host.changed();
    },
  },
});
