import type { ChartModel } from "../model/chart.ts";
import { columnLeft, columnPoints, rowPoints, rowTop } from "../model/measure.ts";
import { object } from "../richapi/host-object.ts";
import { hostType, type Scalar } from "../richapi/host-type.ts";
import type { ChartTarget } from "../richapi/targets.ts";
import { areaByAddress } from "./areas.ts";
import { flag, number, oneOf, text } from "./values.ts";

function own<K extends keyof ChartModel>(
  key: K,
  check: (value: unknown, member: string) => ChartModel[K],
): Scalar<ChartTarget> {
  return {
    get: ({ chart }) => chart[key],
    set: ({ sheet, chart }, value, host, member) => {
      host.guard.sheetChange(sheet, member, "allowEditObjects");
      chart[key] = check(value, member);
      host.changed();
    },
  };
}

export const chartType = hostType("Chart", {
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    ChartType: { get: ({ chart }) => chart.chartType },
    DisplayBlanksAs: own("displayBlanksAs", oneOf("NotPlotted", "Zero", "Interplotted")),
    Height: own("height", number),
    Id: { get: ({ chart }) => chart.id },
    Left: own("left", number),
    Name: own("name", text),
    PlotVisibleOnly: own("plotVisibleOnly", flag),
    Top: own("top", number),
    Width: own("width", number),
  },
  navigations: {
    Axes: ({ chart }) => object("ChartAxes", chart),
    Format: ({ chart }) => object("ChartAreaFormat", chart),
    Legend: ({ chart }) => object("ChartLegend", chart),
    Series: ({ chart }) => object("ChartSeriesCollection", chart),
    Title: ({ chart }) => object("ChartTitle", chart),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  methods: {
    Delete: ({ sheet, chart }, args, host) => {
      host.guard.sheetChange(sheet, args.member, "allowEditObjects");
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      host.changed();
    },
    SetPosition: ({ sheet, chart }, args, host) => {
      host.guard.sheetChange(sheet, args.member, "allowEditObjects");
      const cell = (position: number) =>
        args.isObject(position) ? args.object(position, "Range").area : areaByAddress(args.text(position), args.member);
      const from = cell(0);
      const to = args.has(1) ? cell(1) : from;
      chart.left = columnLeft(sheet, from.left);
      chart.top = rowTop(sheet, from.top);
      chart.width = columnLeft(sheet, to.right) + columnPoints(sheet, to.right) - chart.left;
      chart.height = rowTop(sheet, to.bottom) + rowPoints(sheet, to.bottom) - chart.top;
      host.changed();
    },
  },
});
