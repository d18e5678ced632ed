import type { ConditionalFormatEdit, PageEdit, SheetEdit, ValidationEdit } from "../../src/domain/report/edits.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { ValidationModel } from "../model/validation.ts";
import type { WorkbookModel } from "../model/workbook.ts";
import { cellBlocks, styledAreas } from "./cell-blocks.ts";
import { chartEdit } from "./chart-edits.ts";
import { ruleStyle } from "./rule-style.ts";

/** A whole sheet in the file port's terms. @throws Error where it holds what those terms have no word for. */
export function sheetEdit(workbook: WorkbookModel, sheet: SheetModel): SheetEdit {
  const lastColumn = Math.max(0, ...[...sheet.columns.keys()].filter((column) => column <= 1024));
  return {
    role: "summary",
    name: sheet.name,
    tabColor: sheet.tabColor === "" ? "FFFFFF" : sheet.tabColor.slice(1),
    columns: Array.from({ length: lastColumn }, (_, at) => {
      const column = sheet.columns.get(at + 1);
      return { width: column?.width ?? sheet.standardWidth, ...(column?.hidden === true ? { hidden: true } : {}) };
    }),
    rowHeights: [...sheet.rows].flatMap(([row, { height }]) => (height === null ? [] : [{ row, points: height }])),
    hiddenRows: [...sheet.rows].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    blocks: cellBlocks(sheet),
    styles: styledAreas(sheet),
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, area, style }) => ({ name, area, style })),
    validations: sheet.validations.map(validationEdit),
    conditionalFormats: sheet.conditionalFormats.map((rule): ConditionalFormatEdit => {
      if (rule.type !== "Custom") throw new Error(`not implemented: saving a conditional format of type ${rule.type}`);
      return { area: rule.area, formula: rule.formula.slice(1), style: ruleStyle(rule.format) };
    }),
    charts: sheet.charts.map((chart) => chartEdit(workbook, sheet, chart)),
    freeze:
      sheet.freeze.rows === 0 && sheet.freeze.columns === 0
        ? null
        : { row: sheet.freeze.rows + 1, column: sheet.freeze.columns + 1 },
    gridlines: sheet.gridlines,
    page: pageEdit(sheet),
  };
}

function validationEdit({ area, rule, errorAlert }: ValidationModel): ValidationEdit {
  const { list, custom } = rule;
  if (list) {
    const source = String(list["source"]);
    return source.startsWith("=")
      ? { kind: "list-from", area, formula: source }
      : { kind: "list", area, items: source.split(",") };
  }
  if (!custom) throw new Error(`not implemented: saving a validation of kind ${Object.keys(rule)[0]}`);
  return {
    kind: "custom",
    area,
    formula: String(custom["formula"]).replace(/^=/u, ""),
    title: String(errorAlert["title"] ?? ""),
    message: String(errorAlert["message"] ?? ""),
  };
}

const millimetresPerPoint = 25.4 / 72;

function pageEdit({ page }: SheetModel): PageEdit {
  const { margins, headerFooter } = page;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    paper: "A4",
    fitWide: page.zoom.horizontalFitToPages ?? 0,
    fitTall: page.zoom.verticalFitToPages ?? 0,
    printArea: page.printArea,
    repeatRows: page.titleRows ? [page.titleRows.top, page.titleRows.bottom] : null,
    breakBefore: [...page.rowBreaks].sort((a, b) => a - b),
    margins: {
      top: margins.top * millimetresPerPoint,
      bottom: margins.bottom * millimetresPerPoint,
      left: margins.left * millimetresPerPoint,
      right: margins.right * millimetresPerPoint,
    },
    footer: { left: headerFooter.leftFooter, center: headerFooter.centerFooter, right: headerFooter.rightFooter },
  };
}
