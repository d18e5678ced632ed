import type { Area, Grid, GridTable } from "../../domain/grid.ts";
import { areaAt } from "../../domain/grid.ts";
import { gridOf } from "../../domain/grid/grid-of.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { Progress, WorkOptions } from "../../workbook/port.ts";
import type { OpcPackage } from "../package/package.ts";
import { attributeIn, childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from "../xml/element.ts";
import { decodeXString } from "../xml/text.ts";
import { turn } from "../turn.ts";
import { readRows } from "./rows.ts";
import { shownPlainly } from "./plain-display.ts";
import { type ScannedSheet, scanSheet, surroundingsIn } from "./scanned-sheet.ts";
import { type CellSurroundings, SheetBuilder } from "./sheet-builder.ts";
import type { SheetEntry, WorkbookPart } from "./workbook-part.ts";
import { takeScanned } from "./surveyed-sheets.ts";
import { countObjects } from "./objects.ts";
import { isProtected, readWorksheetPart } from "./worksheet-part.ts";

export async function readGrid(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  options: WorkOptions = {},
): Promise<Grid> {
  if (sheet.kind !== "worksheet") return gridOf({ sheet: sheet.name, values: [] });
  const { root, cells } =
    takeScanned(workbook, sheet.part) ??
    (await scannedOrParsed(pkg, workbook, sheet.part, await surroundingsIn(pkg, workbook), options));
  const tables = await readTables(pkg, sheet.part, root, workbook.dialect.relationships);
  const facts = {
    sheet: sheet.name,
    merges: mergesOf(root),
    hiddenRows: cells.hiddenRows(isTrue(childNamed(root, "sheetFormatPr")?.attributes["zeroHeight"])),
    hiddenColumns: hiddenColumnsOf(root, cells.area().right),
    tables: tables.map(({ name, area }) => ({ name, area })),
    protected: isProtected(root),
    formulas: cells.formulas(),
    objects: await countObjects(pkg, sheet.part, root, workbook.dialect.relationships),
  };
  return cells.build(facts, cells.isPlain() ? shownPlainly : (await loadDisplay()).shown);
}

async function scannedOrParsed(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  part: string,
  surroundings: CellSurroundings,
  options: WorkOptions,
): Promise<ScannedSheet> {
  const { awaitsCalculation } = workbook;
  let furthest = 0;
  // What is read again the full way is no step back.
  const progress: Progress = (done, total) => {
    furthest = Math.max(furthest, done / total);
    options.progress?.(furthest * total, total);
  };
  const scanned = await scanSheet(pkg, part, surroundings, awaitsCalculation, { ...options, progress });
  if (scanned !== null) return scanned;
  const { root, rows } = await readWorksheetPart(pkg, part);
  const context = { strings: surroundings.strings, awaitsCalculation };
  const reading = readRows(rows, context, () => new SheetBuilder(surroundings));
  return { root, cells: await inTurns(reading, rows.length, { ...options, progress }) };
}

const loadDisplay = () => import("./display.ts");

/** Work in pieces, which yield how much of all is done, with events let happen between them. */
async function inTurns<Result>(
  pieces: Generator<number, Result>,
  total: number,
  { progress, signal }: WorkOptions,
): Promise<Result> {
  for (;;) {
    if (signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: signal.reason });
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    progress?.(piece.value, total);
    await turn();
  }
}

const mergesOf = (root: XmlElement): Area[] =>
  childrenNamed(childNamed(root, "mergeCells"), "mergeCell")
    .map(({ attributes }) => areaAt(attributes["ref"] ?? ""))
    .filter((area) => area !== null);

/** Within the filled part of the sheet only: an area "hidden to the right" runs to column 16,384. */
function hiddenColumnsOf(root: XmlElement, lastColumn: number): number[] {
  const hidden = new Set<number>();
  for (const { attributes } of childrenNamed(childNamed(root, "cols"), "col")) {
    const width = attributes["width"];
    if (!isTrue(attributes["hidden"]) && !(width !== undefined && Number(width) === 0)) continue;
    const last = Math.min(Number(attributes["max"]), lastColumn);
    for (let column = Math.max(1, Number(attributes["min"])); column <= last; column += 1) hidden.add(column);
  }
  return [...hidden].sort((one, other) => one - other);
}

export interface TableEntry extends GridTable {
  readonly part: string;
  readonly id: number;
}

export async function readTables(
  pkg: OpcPackage,
  sheetPart: string,
  root: XmlElement,
  relationshipsNamespace: string,
): Promise<TableEntry[]> {
  const references = childrenNamed(childNamed(root, "tableParts"), "tablePart");
  if (references.length === 0) return [];
  const relationships = await pkg.relationships(sheetPart);
  const tables: TableEntry[] = [];
  for (const reference of references) {
    const id = attributeIn(reference, relationshipsNamespace, "id");
    const part = relationships.find((one) => one.id === id)?.target;
    if (part === undefined || !pkg.has(part)) continue;
    const { attributes } = parseXml(await pkg.text(part));
    const area = areaAt(attributes["ref"] ?? "");
    if (area === null) continue;
    tables.push({
      name: decodeXString(attributes["displayName"] ?? attributes["name"] ?? ""),
      area,
      part,
      id: Number(attributes["id"]),
    });
  }
  return tables;
}
