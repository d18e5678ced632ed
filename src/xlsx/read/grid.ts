import type { Area, Grid, GridTable } from "../../domain/grid.ts";
import { areaAt } from "../../domain/grid.ts";
import { gridOf } from "../../domain/grid/grid-of.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import type { OpcPackage } from "../package/package.ts";
import { attributeIn, childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from "../xml/element.ts";
import { decodeXString } from "../xml/text.ts";
import { turn } from "../turn.ts";
import { readNumberFormats } from "./number-formats.ts";
import { readRows } from "./rows.ts";
import { shownPlainly } from "./plain-display.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { SheetBuilder } from "./sheet-builder.ts";
import type { SheetEntry, WorkbookPart } from "./workbook-part.ts";
import { isProtected, readWorksheetPart, type WorksheetPart } from "./worksheet-part.ts";

export async function readGrid(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  options: WorkOptions = {},
): Promise<Grid> {
  if (sheet.kind !== "worksheet") return gridOf({ sheet: sheet.name, values: [] });
  const strings = await readSharedStrings(pkg, workbook.sharedStrings);
  const codes = await readNumberFormats(pkg, workbook.styles);
  const worksheet = await readWorksheetPart(pkg, sheet.part);
  const context = { strings, awaitsCalculation: workbook.awaitsCalculation };
  const hidesUnlisted = isTrue(childNamed(worksheet.root, "sheetFormatPr")?.attributes["zeroHeight"]);
  const days1904 = workbook.date1904 ? codes.map((await loadDisplay()).isDate) : [];
  const newBuilder = () => new SheetBuilder({ codes, strings, days1904, hidesUnlisted });
  const builder = await inTurns(readRows(worksheet.rows, context, newBuilder), worksheet.rows.length, options);
  const tables = await readTables(pkg, sheet.part, worksheet.root, workbook.dialect.relationships);
  const facts = {
    sheet: sheet.name,
    merges: mergesOf(worksheet),
    hiddenRows: builder.hiddenRows(),
    hiddenColumns: hiddenColumnsOf(worksheet, builder.area().right),
    tables: tables.map(({ name, area }) => ({ name, area })),
    protected: isProtected(worksheet),
  };
  return builder.build(facts, builder.isPlain() ? shownPlainly : (await loadDisplay()).shown);
}

const loadDisplay = () => import("./display.ts");

/** Work in pieces, which yield how much of all is done, with events let happen between them. */
async function inTurns<Result>(
  pieces: Generator<number, Result>,
  total: number,
  { progress, signal }: WorkOptions,
): Promise<Result> {
  let furthest = 0;
  for (;;) {
    if (signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: signal.reason });
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    // What is read again by another way is no step back.
    furthest = Math.max(furthest, piece.value);
    progress?.(furthest, total);
    await turn();
  }
}

const mergesOf = (worksheet: WorksheetPart): Area[] =>
  childrenNamed(childNamed(worksheet.root, "mergeCells"), "mergeCell")
    .map(({ attributes }) => areaAt(attributes["ref"] ?? ""))
    .filter((area) => area !== null);

/** Within the filled part of the sheet only: an area "hidden to the right" runs to column 16,384. */
function hiddenColumnsOf(worksheet: WorksheetPart, lastColumn: number): number[] {
  const hidden = new Set<number>();
  for (const { attributes } of childrenNamed(childNamed(worksheet.root, "cols"), "col")) {
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
