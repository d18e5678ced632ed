import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { afterEach, describe, expect, it } from "vitest";
import { loadWorkbook } from "../../excel-host/file/load.ts";
import type { SheetModel } from "../../excel-host/model/sheet.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { severalYears } from "../domain/report/several-years.ts";
import { openSetting, requirements, sample, type Setting, writeReport } from "./setting.ts";

let setting: Setting;
afterEach(() => setting.office.close());

async function reportOnFile(workbook: Uint8Array): Promise<WorkbookModel> {
  const file = await openWorkbook(workbook, "sample.xlsx");
  await writeReport(file);
  return loadWorkbook(await file.save(), "sample.xlsx");
}

/** The file port's record of what it added to the styles has no counterpart in Excel. */
const names = (workbook: WorkbookModel) =>
  workbook.names
    .filter(({ name }) => name !== "jisseki_styles")
    .map(({ name, formula, visible }) => ({ name, formula: formula.replaceAll("'", ""), visible }))
    .sort((a, b) => a.name.localeCompare(b.name));

const cells = (sheet: SheetModel) =>
  [...sheet.cells.entries()]
    .filter(([, , { value, formula }]) => (value !== null && value !== "") || formula !== null)
    .map(([row, column, { value, formula }]) => ({
      row,
      column,
      formula,
      value: typeof value === "number" ? Number(value.toPrecision(14)) : value,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);

const tables = (sheet: SheetModel) =>
  sheet.tables.map(({ name, area, style, showHeaders }) => ({ name, area, style, showHeaders }));

const rules = (sheet: SheetModel) =>
  sheet.conditionalFormats.map(({ area, type, formula, format }) => ({ area, type, formula, format }));

const validations = (sheet: SheetModel) =>
  sheet.validations
    .map(({ area, rule, ignoreBlanks, errorAlert }) => ({
      area,
      rule,
      ignoreBlanks,
      title: errorAlert["title"] ?? "",
      message: errorAlert["message"] ?? "",
    }))
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);

const charts = (sheet: SheetModel) =>
  sheet.charts.map((chart) => ({
    name: chart.name,
    kind: chart.chartType,
    title: chart.title,
    legend: chart.legendVisible,
    minimum: chart.valueAxis.minimum,
    maximum: chart.valueAxis.maximum,
    format: chart.valueAxis.numberFormat,
    valueTitle: chart.valueAxis.titleVisible ? chart.valueAxis.title : null,
    reversed: chart.categoryAxis.reversed,
    crossing: chart.categoryAxis.position,
    series: chart.series.map((series) => ({
      name: series.name,
      kind: series.chartType,
      values: series.valuesRef?.replaceAll("'", ""),
      categories: series.categoriesRef?.replaceAll("'", ""),
      colour: series.chartType === "Line" ? series.lineColor : series.fill,
      labels: series.labels.visible ? series.labels.numberFormat : null,
    })),
  }));

const page = ({ page: one, gridlines, freeze, tabColor }: SheetModel) => ({
  orientation: one.orientation,
  paper: one.paperSize,
  zoom: one.zoom,
  printArea: one.printArea,
  titleRows: one.titleRows,
  footer: [one.headerFooter.leftFooter, one.headerFooter.centerFooter, one.headerFooter.rightFooter],
  breaks: [...one.rowBreaks].sort((a, b) => a - b),
  centred: one.centerHorizontally,
  gridlines,
  freeze,
  tabColor,
});

const columns = (sheet: SheetModel) =>
  [...sheet.columns]
    .sort(([a], [b]) => a - b)
    .map(([column, { width, hidden }]) => ({ column, width: width?.toFixed(1), hidden }));

const hiddenRows = (sheet: SheetModel) =>
  [...sheet.rows].flatMap(([row, { hidden }]) => (hidden ? [row] : [])).sort((a, b) => a - b);

/** The lines around a cell as one sees them, whichever of the two cells beside a line has it. */
function lines(sheet: SheetModel, row: number, column: number) {
  const of = (r: number, c: number) => sheet.formatAt(r, c).borders;
  const own = of(row, column);
  return {
    top: own.top ?? of(row - 1, column).bottom,
    bottom: own.bottom ?? of(row + 1, column).top,
    left: own.left ?? of(row, column - 1).right,
    right: own.right ?? of(row, column + 1).left,
  };
}

const looks = (sheet: SheetModel) =>
  cells(sheet).map(({ row, column }) => {
    const {
      numberFormat,
      bold,
      italic,
      underline,
      fontColor,
      fontSize,
      fill,
      horizontal,
      wrap,
      shrink,
      indent,
      locked,
    } = sheet.formatAt(row, column);
    return {
      row,
      column,
      numberFormat,
      bold,
      italic,
      underline,
      fontColor,
      fontSize,
      fill,
      horizontal,
      wrap,
      shrink,
      indent,
      locked,
      lines: lines(sheet, row, column),
    };
  });

async function expectParity(workbook: Uint8Array, requirement: string): Promise<void> {
  setting = await openSetting({ workbook, requirement });
  await writeReport(setting.port);
  const inExcel = setting.host.workbook;
  const inFile = await reportOnFile(workbook);
  expect(inExcel.sheets.map(({ name }) => name)).toEqual(inFile.sheets.map(({ name }) => name));
  expect(names(inExcel)).toEqual(names(inFile));
  for (const [at, sheet] of inExcel.sheets.entries()) {
    const other = inFile.sheets[at]!;
    for (const part of [cells, tables, rules, validations, page, columns, hiddenRows, looks, charts]) {
      expect(part(sheet), `${part.name} of ${sheet.name}`).toEqual(part(other));
    }
    expect(new Set(sheet.merges.map((area) => JSON.stringify(area)))).toEqual(
      new Set(other.merges.map((area) => JSON.stringify(area))),
    );
  }
}

describe("the report in Excel is the one in the file, part for part", () => {
  it.each(requirements)("on the program sheet, ExcelApi %s", (requirement) => expectParity(sample(), requirement));

  it.each(["指摘だらけ_産業振興計画.xlsx", "指摘なし_産業振興計画.xlsx"])("on %s", (name) =>
    expectParity(readFileSync(new URL(`../../samples/${name}`, import.meta.url)), "1.14"),
  );

  it("on a sheet of several years", () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(severalYears.map((row) => [...row])), "評価");
    const bytes = XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
    return expectParity(new Uint8Array(bytes), "1.14");
  });
});
