import type { CellValue } from "../../domain/grid.ts";
import { type MarkedSheet, markedSheet, markerPrefix } from "../../domain/report/marker.ts";
import { findReports, type FoundReports, markOf } from "../../workbook/marks.ts";
import type { OpcPackage } from "../package/package.ts";
import { CellParser } from "../read/cells.ts";
import { readTables } from "../read/grid.ts";
import { listed, type SharedStrings } from "../read/numbered-strings.ts";
import { readSharedStrings } from "../read/shared-strings.ts";
import type { SurveyedSheet } from "../read/surveyed-sheets.ts";
import type { SheetEntry, WorkbookPart } from "../read/workbook-part.ts";
import { readWorksheetPart, type WorksheetPart } from "../read/worksheet-part.ts";
import type { XmlElement } from "../xml/element.ts";
import { includesText } from "../xml/search.ts";
import { encodingOf } from "../xml/text.ts";

/** Excel gives a copied program sheet a copy of this name, of the sheet's own. */
export const isSourceName = (name: string): boolean => markOf(name)?.stem === "source";

/**
 * Report sets by the workbook-wide names they left and by the markers on their sheets; see `findReports`.
 * @param scanned what is known already of sheets as they are now, by part.
 */
export async function readReports(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  scanned: ReadonlyMap<string, Pick<SurveyedSheet, "root" | "markers">> = new Map(),
): Promise<FoundReports> {
  const strings = await stringsWithMarkers(pkg, workbook);
  const marked: MarkedSheet[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.kind !== "worksheet") continue;
    const { root, markers } = scanned.get(sheet.part) ?? (await markersOn(pkg, sheet, strings));
    const found = await markedOf(pkg, workbook, sheet, root, markers);
    if (found !== null) marked.push(found);
  }
  return findReports(
    workbook.names.filter(({ localSheet }) => localSheet === null),
    // Whether a sheet is empty counts only for what a run in Excel left and did not name yet: there it is looked after.
    workbook.sheets.map(({ name }) => ({ name, empty: false })),
    marked,
  );
}

/** The shared strings where a marker is among them; most workbooks have none, and their strings need no parsing. */
export async function stringsWithMarkers(pkg: OpcPackage, { sharedStrings }: WorkbookPart): Promise<SharedStrings> {
  if (sharedStrings === null) return listed([]);
  const bytes = await pkg.bytes(sharedStrings);
  if (encodingOf(bytes) === "utf-8" && !includesText(bytes, markerPrefix)) return listed([]);
  return readSharedStrings(pkg, sharedStrings);
}

async function markersOn(pkg: OpcPackage, sheet: SheetEntry, strings: SharedStrings) {
  const worksheet = await readWorksheetPart(pkg, sheet.part);
  return { root: worksheet.root, markers: markersIn(worksheet, strings) };
}

async function markedOf(
  pkg: OpcPackage,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  root: XmlElement,
  markers: readonly string[],
): Promise<MarkedSheet | null> {
  const tables = await readTables(pkg, sheet.part, root, workbook.dialect.relationships);
  return markedSheet(
    sheet.name,
    markers,
    tables.map(({ name }) => name),
  );
}

/** How far a value's tag stands behind its cell's, at most. */
const tagLength = 200;

/** Whether the value at this index is a shared string's number, and no figure that is the same. */
function isShared(rows: Uint8Array, at: number): boolean {
  const before = String.fromCharCode(...rows.subarray(Math.max(0, at - tagLength), at));
  return /\st\s*=\s*["']s["'][^<]*<(?:[\w.-]+:)?v[^<]*$/u.test(before);
}

/** Texts of cells that start as markers do. Rows are parsed only where the bytes say that there may be some. */
function markersIn({ rows }: WorksheetPart, strings: SharedStrings): string[] {
  const isThere =
    includesText(rows, markerPrefix) ||
    numbersOfMarkers(strings).some((number) => includesText(rows, number, (at) => isShared(rows, at)));
  if (!isThere) return [];
  const texts: string[] = [];
  const add = (value: CellValue | undefined): void => {
    if (typeof value === "string" && value.startsWith(markerPrefix)) texts.push(value);
  };
  const parser = new CellParser(
    { strings, awaitsCalculation: false },
    {
      cell: ({ value }) => add(value),
      shared: (_row, _column, _style, index) => add(strings.at(index)),
      formula: () => undefined,
      number: () => undefined,
      row: () => undefined,
      text: () => undefined,
    },
  );
  parser.write(new TextDecoder().decode(rows));
  parser.close();
  return texts;
}

/** How cells name the strings that start as markers do: >12<. */
function numbersOfMarkers(strings: SharedStrings): string[] {
  const numbers: string[] = [];
  for (let index = 0; index < strings.count; index += 1)
    if (strings.at(index)?.startsWith(markerPrefix) === true) numbers.push(`>${index}<`);
  return numbers;
}
