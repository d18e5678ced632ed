import type { Area, Grid, GridTable } from "../../domain/grid.ts";
import { areaAt } from "../../domain/grid.ts";
import { gridOf } from "../../domain/grid/grid-of.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { WorkOptions } from "../../workbook/port.ts";
import type { OpcPackage } from "../package/package.ts";
import { attributeIn, childNamed, childrenNamed, isTrue, parseXml, type XmlElement } from "../xml/element.ts";
import { decodeXString } from "../xml/text.ts";
import { turn } from "../turn.ts";
import { type Cell, CellParser } from "./cells.ts";
import { SheetBuilder } from "./sheet-builder.ts";
import { readNumberFormats } from "./number-formats.ts";
import { readSharedStrings } from "./shared-strings.ts";
import type { SheetEntry, WorkbookPart } from "./workbook-part.ts";
import { isProtected, readWorksheetPart, type WorksheetPart } from "./worksheet-part.ts";

/** Bytes between two looks at the clock and the caller's signal. */
const pieceSize = 2 ** 20;

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
  const builder = new SheetBuilder({ codes, date1904: workbook.date1904 });
  const shownRows = new Set<number>();
  const hiddenRows: number[] = [];
  const rowsHiddenUnlessListed = isTrue(childNamed(worksheet.root, "sheetFormatPr")?.attributes["zeroHeight"]);
  const handlers = {
    cell: (cell: Cell) => builder.add(cell),
    row: (row: number, hidden: boolean) => {
      if (hidden) hiddenRows.push(row);
      else if (rowsHiddenUnlessListed) shownRows.add(row);
    },
  };
  const parser = new CellParser(strings, handlers, workbook.awaitsCalculation);
  await feed(parser, worksheet.rows, options);
  const area = builder.area();
  const tables = await readTables(pkg, sheet.part, worksheet.root, workbook.dialect.relationships);
  return builder.build({
    sheet: sheet.name,
    merges: mergesOf(worksheet),
    hiddenRows: rowsHiddenUnlessListed
      ? rowsOf(area).filter((row) => !shownRows.has(row))
      : hiddenRows.toSorted((one, other) => one - other),
    hiddenColumns: hiddenColumnsOf(worksheet, area.right),
    tables: tables.map(({ name, area }) => ({ name, area })),
    protected: isProtected(worksheet),
  });
}

const rowsOf = ({ top, bottom }: Area): number[] => Array.from({ length: bottom - top + 1 }, (_, index) => top + index);

async function feed(parser: CellParser, rows: Uint8Array, { progress, signal }: WorkOptions): Promise<void> {
  const decoder = new TextDecoder();
  for (let at = 0; at < rows.length; at += pieceSize) {
    if (signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: signal.reason });
    parser.write(decoder.decode(rows.subarray(at, at + pieceSize), { stream: true }));
    progress?.(Math.min(at + pieceSize, rows.length), rows.length);
    await turn();
  }
  parser.close();
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
    for (let column = Number(attributes["min"]); column <= last; column += 1) hidden.add(column);
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
