import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { loadIronCalc } from "../../../excel-host/calc/ironcalc.ts";
import { newAxis, newFont, newSeries, type ChartModel } from "../../../excel-host/model/chart.ts";
import { newRuleFormat } from "../../../excel-host/model/conditional-format.ts";
import { defaultFormat } from "../../../excel-host/model/format.ts";
import type { SheetModel } from "../../../excel-host/model/sheet.ts";
import { WorkbookModel } from "../../../excel-host/model/workbook.ts";
import { cellStyle } from "../../../taskpane/preview/cellStyle.ts";
import { choicesAt, drawnCells, linkAt } from "../../../taskpane/preview/cells.ts";
import { chartOption } from "../../../taskpane/preview/chartOption.ts";
import { box, geometry, indexAt } from "../../../taskpane/preview/geometry.ts";
import { formatAt, Rules } from "../../../taskpane/preview/rules.ts";
import { shifted } from "../../../taskpane/preview/shift.ts";

beforeAll(() => loadIronCalc(readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm"))));

function sheetOf(
  rows: readonly (readonly (string | number | null)[])[],
  workbook = new WorkbookModel(),
): { workbook: WorkbookModel; sheet: SheetModel } {
  const sheet = workbook.addSheet("表 1");
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value !== null) sheet.cells.need(row + 1, column + 1, sheet.baseFormat).value = value;
    }),
  );
  return { workbook, sheet };
}

describe("a rule's formula further down and to the right", () => {
  it.each([
    ["A1=1", 2, 1, "'表 1'!B3=1"],
    ["$A1>A$1", 2, 1, "'表 1'!$A3>'表 1'!B$1"],
    ["SUM(A1:$B$2)", 1, 1, "SUM('表 1'!B2:$B$2)"],
    ['ROW()&"A1"', 5, 5, 'ROW()&"A1"'],
    ["jisseki_1_row=A1", 1, 0, "jisseki_1_row='表 1'!A2"],
    ["別!A1+'他 の'!B2", 3, 3, "別!A1+'他 の'!B2"],
    ["LOG10(A1)", 1, 0, "LOG10('表 1'!A2)"],
    ["Q1_計=1", 1, 1, "Q1_計=1"],
  ])("%s", (formula, rows, columns, expected) => expect(shifted(formula, "表 1", rows, columns)).toBe(expected));
});

describe("conditional formats", () => {
  it("hold where Excel would have them hold, the first rule winning each property", () => {
    const { workbook, sheet } = sheetOf([[5], [1], [9]]);
    const area = { top: 1, left: 1, bottom: 3, right: 1 };
    const rule = (formula: string, format: object, stopIfTrue = false) => ({
      id: formula,
      type: "Custom",
      area,
      formula,
      stopIfTrue,
      original: false,
      format: { ...newRuleFormat(), ...format },
    });
    sheet.conditionalFormats = [
      rule("=A1>4", { fill: "#AAAAAA" }),
      rule("=ROW()=3", { fill: "#BBBBBB", bold: true }),
      rule("=A1=1", { italic: true }, true),
      rule("=TRUE", { underline: "Single" }),
    ];
    const formats = new Rules().formats(workbook, sheet, 1, 10);
    expect(formatAt(formats, 1, 1)).toMatchObject({ fill: "#AAAAAA", bold: null, underline: "Single" });
    expect(formatAt(formats, 2, 1)).toMatchObject({ fill: null, italic: true, underline: null });
    expect(formatAt(formats, 3, 1)).toMatchObject({ fill: "#AAAAAA", bold: true });
    expect(formatAt(formats, 4, 1)).toBeNull();
  });
});

describe("cells", () => {
  it("are drawn once where they are merged, and run on over empty neighbours only", () => {
    const { sheet } = sheetOf([
      ["長い見出し", null, "次"],
      ["結合", null, null],
    ]);
    sheet.merges = [{ top: 2, left: 1, bottom: 2, right: 3 }];
    expect(drawnCells(sheet, 1, 5, 4).map(({ row, column, spills }) => [row, column, spills])).toEqual([
      [2, 1, true],
      [1, 1, true],
      [1, 3, true],
    ]);
    sheet.cells.need(1, 2, sheet.baseFormat).value = "隣";
    expect(drawnCells(sheet, 1, 1, 4).find(({ column }) => column === 1)?.spills).toBe(false);
  });

  it("of hidden rows and columns are left out", () => {
    const { sheet } = sheetOf([
      ["a", "b"],
      ["c", "d"],
    ]);
    sheet.row(1).hidden = true;
    sheet.column(2).hidden = true;
    expect(drawnCells(sheet, 1, 2, 2).map(({ text }) => text)).toEqual(["c"]);
  });

  it("show a number in a merged cell whole, and as # where it has no room", () => {
    const { sheet } = sheetOf([[20_025_580_000]]);
    const cell = sheet.cells.need(1, 1, sheet.baseFormat);
    cell.format = { ...defaultFormat, numberFormat: "#,##0" };
    expect(drawnCells(sheet, 1, 1, 1)[0]?.text).toMatch(/^#+$/u);
    sheet.merges = [{ top: 1, left: 1, bottom: 1, right: 3 }];
    expect(drawnCells(sheet, 1, 1, 1)[0]?.text).toBe("20,025,580,000");
  });

  it("offer the choices of their list, from items and from cells beside them", () => {
    const { sheet } = sheetOf([
      ["", "甲", "乙"],
      ["", "丙", null],
    ]);
    const list = (source: string) => [
      {
        area: { top: 1, left: 1, bottom: 2, right: 1 },
        rule: { list: { source } },
        ignoreBlanks: true,
        prompt: {},
        errorAlert: {},
      },
    ];
    sheet.validations = list("はい,いいえ");
    expect(choicesAt(sheet, 1, 1)).toEqual(["はい", "いいえ"]);
    sheet.validations = list("=$B1:$C1");
    expect(choicesAt(sheet, 1, 1)).toEqual(["甲", "乙"]);
    expect(choicesAt(sheet, 2, 1)).toEqual(["丙"]);
    expect(choicesAt(sheet, 1, 2)).toBeNull();
  });

  it("lead to the cell that their link names", () => {
    const { sheet } = sheetOf([["E6"]]);
    sheet.cells.need(1, 1, sheet.baseFormat).formula = `HYPERLINK("#'表 1'!$E$6","E6")`;
    expect(linkAt(sheet, 1, 1)).toEqual({ sheet: "表 1", address: "E6" });
    expect(linkAt(sheet, 2, 1)).toBeNull();
  });

  it("look as their format says, a rule on top", () => {
    const rule = { ...newRuleFormat(), fill: "#FCE7BD", bold: true };
    expect(cellStyle(defaultFormat, 1, null)).toMatchObject({ justifyContent: "flex-end", fontWeight: 400 });
    expect(cellStyle({ ...defaultFormat, horizontal: "Center" }, "a", rule)).toMatchObject({
      justifyContent: "center",
      fontWeight: 700,
      backgroundColor: "#FCE7BD",
    });
    expect(
      cellStyle(
        { ...defaultFormat, borders: { top: { style: "Continuous", weight: "Medium", color: "#123456" } } },
        null,
        null,
      ),
    ).toMatchObject({ borderTop: "2px solid #123456" });
  });
});

describe("where things lie", () => {
  it("finds the row and column of a position and the box of an area", () => {
    const { sheet } = sheetOf([["a"]]);
    sheet.row(2).height = 30;
    sheet.row(3).hidden = true;
    const lines = geometry(sheet);
    expect(lines.rows.slice(0, 5)).toEqual([0, 25, 65, 65, 90]);
    expect(indexAt(lines.rows, 24)).toBe(1);
    expect(indexAt(lines.rows, 25)).toBe(2);
    expect(indexAt(lines.rows, 70)).toBe(4);
    expect(box(lines, { top: 2, left: 1, bottom: 4, right: 1 })).toMatchObject({ top: 25, height: 65, left: 0 });
  });
});

describe("charts", () => {
  const chart = (chartType: string, series: ChartModel["series"]): ChartModel => ({
    id: "1",
    name: "c",
    chartType,
    title: "達成率",
    titleVisible: true,
    titleFont: newFont(14),
    font: newFont(10),
    legendVisible: false,
    legendFont: newFont(9),
    legendPosition: "Bottom",
    series,
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    left: 0,
    top: 0,
    width: 300,
    height: 200,
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
  });
  const seriesOf = (type: string, column: string): ChartModel["series"][number] => ({
    ...newSeries(type, "系列"),
    nameRef: `'表 1'!$${column}$1`,
    categoriesRef: "'表 1'!$A$2:$A$3",
    valuesRef: `'表 1'!$${column}$2:$${column}$3`,
    fill: "#009E73",
  });
  const data = sheetOf([
    ["事業", "計画", "実績"],
    ["甲", 30, 10],
    ["乙", null, 5],
  ]);

  it("draw what their references hold now", () => {
    const option = chartOption(
      data.workbook,
      chart("ColumnClustered", [seriesOf("ColumnClustered", "B"), seriesOf("Line", "C")]),
    );
    expect(option.xAxis).toMatchObject({ data: ["甲", "乙"] });
    expect(option.series).toMatchObject([
      { type: "bar", name: "計画", data: [30, null], itemStyle: { color: "#009E73" } },
      { type: "line", name: "実績", data: [10, 5] },
    ]);
  });
  it("share out a hundred per cent", () => {
    const option = chartOption(
      data.workbook,
      chart("BarStacked100", [seriesOf("BarStacked100", "B"), seriesOf("BarStacked100", "C")]),
    );
    expect(option.series).toMatchObject([
      { stack: "all", data: [0.75, null] },
      { stack: "all", data: [0.25, 1] },
    ]);
    expect(option.yAxis).toMatchObject({ type: "category" });
  });
});
