import { readTables } from "../../src/xlsx/read/grid.ts";
import { readWorksheetPart } from "../../src/xlsx/read/worksheet-part.ts";
import { childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from "../../src/xlsx/xml/element.ts";
import { parseArea } from "../model/area.ts";
import type { SheetModel } from "../model/sheet.ts";
import { loadCharts } from "./load-charts.ts";
import { loadPage } from "./load-page.ts";
import { loadRules } from "./load-rules.ts";
import { loadValidations } from "./load-validations.ts";
import { readRows } from "./rows.ts";
import type { SheetSource } from "./sheet-source.ts";

/** Characters of padding that a file's column widths include. */
export const widthPadding = 5 / 7;

export async function loadSheet(source: SheetSource): Promise<void> {
  const { pkg, entry, sheet, styles, strings, workbookPart, workbook } = source;
  const part = await readWorksheetPart(pkg, entry.part);
  const { root } = part;
  sheet.baseFormat = styles.formats[0]!;
  loadFrame(source, root);
  loadColumns(sheet, root);
  readRows(
    new TextDecoder().decode(part.rows),
    strings,
    (cell) => {
      const model = sheet.cells.need(cell.row, cell.column, styles.formats[cell.style] ?? sheet.baseFormat);
      model.value = cell.value;
      model.formula = cell.formula;
      if (cell.formula !== null && cell.value === null) workbook.awaitsCalculation = true;
    },
    ({ row, hidden, height }) => {
      if (hidden || height !== null || sheet.hidesOtherRows) sheet.rows.set(row, { height, hidden });
    },
  );
  for (const merge of childrenNamed(childNamed(root, "mergeCells"), "mergeCell")) {
    const area = parseArea(merge.attributes["ref"] ?? "");
    if (area) sheet.merges.push(area);
  }
  for (const table of await readTables(pkg, entry.part, root, workbookPart.dialect.relationships)) {
    const element = parseXml(await pkg.text(table.part));
    const info = childNamed(element, "tableStyleInfo")?.attributes;
    sheet.tables.push({
      id: workbook.newId(),
      name: table.name,
      area: table.area,
      style: info?.["name"] ?? "",
      showHeaders: element.attributes["headerRowCount"] !== "0",
      showTotals: Number(element.attributes["totalsRowCount"] ?? 0) > 0,
      showBandedRows: isTrue(info?.["showRowStripes"]),
      showFilterButton: childNamed(element, "autoFilter") !== undefined,
    });
  }
  loadRules(source, root);
  loadValidations(sheet, root);
  loadPage(sheet, root);
  await loadCharts(source, root);
}

function loadFrame({ sheet, colour }: SheetSource, root: XmlElement): void {
  sheet.tabColor = colour(childNamed(childNamed(root, "sheetPr"), "tabColor")) ?? "";
  const view = childNamed(childNamed(root, "sheetViews"), "sheetView");
  sheet.gridlines = view?.attributes["showGridLines"] === undefined || isTrue(view.attributes["showGridLines"]);
  const pane = childNamed(view, "pane");
  if (pane?.attributes["state"] === "frozen" || pane?.attributes["state"] === "frozenSplit") {
    sheet.freeze = { rows: Number(pane.attributes["ySplit"] ?? 0), columns: Number(pane.attributes["xSplit"] ?? 0) };
  }
  const defaults = childNamed(root, "sheetFormatPr")?.attributes;
  if (defaults?.["defaultRowHeight"] !== undefined) sheet.standardHeight = Number(defaults["defaultRowHeight"]);
  if (defaults?.["defaultColWidth"] !== undefined)
    sheet.standardWidth = Number(defaults["defaultColWidth"]) - widthPadding;
  sheet.hidesOtherRows = isTrue(defaults?.["zeroHeight"]);
  const protection = childNamed(root, "sheetProtection")?.attributes;
  sheet.protected = isTrue(protection?.["sheet"]);
  if (protection?.["password"] !== undefined || protection?.["hashValue"] !== undefined) sheet.protectionPassword = "";
  // In the file, 0 means that the operation is allowed.
  sheet.protectionOptions = Object.fromEntries(
    ["formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"].map((name) => [
      `allow${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      protection?.[name] === "0",
    ]),
  );
}

function loadColumns(sheet: SheetModel, root: XmlElement): void {
  for (const { attributes } of childrenNamed(childNamed(root, "cols"), "col")) {
    const width = attributes["width"] === undefined ? null : Math.max(0, Number(attributes["width"]) - widthPadding);
    const hidden = isTrue(attributes["hidden"]);
    const last = Math.min(Number(attributes["max"]), Number(attributes["min"]) + 1023);
    for (let column = Number(attributes["min"]); column <= last; column++) sheet.columns.set(column, { width, hidden });
  }
}
