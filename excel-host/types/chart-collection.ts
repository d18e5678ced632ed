import { seriesFromRange } from "../model/chart-source.ts";
import { type ChartModel, newAxis, newFont } from "../model/chart.ts";
import type { SheetModel } from "../model/sheet.ts";
import { itemNotFound, notImplemented } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

/** The kinds that are written; every other answers "not implemented". */
const kinds = ["ColumnClustered", "ColumnStacked", "BarClustered", "BarStacked", "BarStacked100", "Line"];

const find = (sheet: SheetModel, key: string): ChartModel | undefined =>
  sheet.charts.find((chart) => chart.id === key || chart.name.toLowerCase() === key.toLowerCase());

export const chartCollectionType = hostType("ChartCollection", {
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  collection: {
    items: (sheet) => sheet.charts.map((chart) => object("Chart", { sheet, chart })),
    item: (sheet, args) => {
      const chart = find(sheet, args.text(0));
      if (!chart) throw itemNotFound(args.member);
      return object("Chart", { sheet, chart });
    },
  },
  methods: {
    Add: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member, "allowEditObjects");
      const kind = args.text(0);
      if (!kinds.includes(kind)) throw notImplemented(`${args.member}(${kind})`);
      const range = args.object(1, "Range");
      const chart: ChartModel = {
        id: host.workbook.newId(),
        name: `グラフ ${sheet.charts.length + 1}`,
        chartType: kind,
        title: "グラフ タイトル",
        titleVisible: true,
        titleFont: newFont(14),
        font: newFont(10),
        legendVisible: true,
        legendPosition: "Bottom",
        legendFont: newFont(9),
        series: seriesFromRange(range.sheet, range.area, kind, args.optionalText(2) ?? "Auto"),
        categoryAxis: newAxis(false),
        valueAxis: newAxis(true),
        left: 0,
        top: 0,
        width: 360,
        height: 216,
        displayBlanksAs: "NotPlotted",
        plotVisibleOnly: true,
      };
      sheet.charts.push(chart);
      host.changed();
      return object("Chart", { sheet, chart });
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItemOrNullObject: (sheet, args) => {
      const chart = find(sheet, args.text(0));
      return chart ? object("Chart", { sheet, chart }) : nullObject;
    },
  },
});
