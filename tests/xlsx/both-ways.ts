import type { CellValue } from "../../src/domain/grid.ts";
import type { Cell, CellTarget } from "../../src/xlsx/read/cell-target.ts";
import { parseRows, readRows, scanRows } from "../../src/xlsx/read/rows.ts";
import { scanStrings } from "../../src/xlsx/read/scan/strings.ts";
import { listed, type SharedStrings } from "../../src/xlsx/read/numbered-strings.ts";
import { hashOf } from "../../src/xlsx/read/own-texts.ts";
import { readUtf8 } from "../../src/xlsx/read/utf8.ts";
import { parseStrings } from "../../src/xlsx/read/shared-strings.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { OpcPackage } from "../../src/xlsx/package/package.ts";
import { SheetScanner } from "../../src/xlsx/read/scan/sheet.ts";
import { unlessUnfamiliar } from "../../src/xlsx/read/scan/unfamiliar.ts";
import { readWorksheetPart } from "../../src/xlsx/read/worksheet-part.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { XmlSyntaxError } from "../../src/xlsx/xml/element.ts";

/** What is told of a sheet, in order. */
type Told =
  | readonly ["row", number, boolean]
  | readonly ["formula", number, number]
  | readonly ["cell", number, number, number, CellValue];

/** Writes down what it is told; a shared string as what it says. */
class Recorder implements CellTarget {
  readonly told: Told[] = [];
  readonly #strings: SharedStrings;

  constructor(strings: SharedStrings) {
    this.#strings = strings;
  }

  row(row: number, hidden: boolean): void {
    this.told.push(["row", row, hidden]);
  }

  formula(row: number, column: number): void {
    this.told.push(["formula", row, column]);
  }

  cell({ row, column, style, value }: Cell): void {
    this.told.push(["cell", row, column, style, value]);
  }

  number(row: number, column: number, style: number, value: number): void {
    this.told.push(["cell", row, column, style, value]);
  }

  shared(row: number, column: number, style: number, index: number): void {
    this.told.push(["cell", row, column, style, this.#strings.at(index) ?? null]);
  }

  text(row: number, column: number, style: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    if (hash !== hashOf(bytes, from, to)) throw new RangeError("another hash");
    this.told.push(["cell", row, column, style, readUtf8(bytes, from, to)]);
  }
}

type Damage = "no XML" | `misplaced: ${string}`;
export type Outcome<Result> = Result | "unfamiliar" | Damage;

const bytesOf = (xml: string | Uint8Array): Uint8Array =>
  typeof xml === "string" ? new TextEncoder().encode(xml) : xml;

function orDamage<Result>(work: () => Result): Result | Damage {
  try {
    return work();
  } catch (error) {
    if (error instanceof XmlSyntaxError) return "no XML";
    if (error instanceof WorkbookError && error.code === "file-truncated") return `misplaced: ${error.params["cell"]}`;
    throw error;
  }
}

function drained<Result>(pieces: Generator<number, Result>): Result {
  let piece = pieces.next();
  while (piece.done !== true) piece = pieces.next();
  return piece.value;
}

export interface Surroundings {
  readonly strings?: SharedStrings;
  readonly awaitsCalculation?: boolean;
}

/** What the scanner alone, the full parser alone, and the reader that has both make of a `sheetData` element. */
export function rowsBothWays(
  xml: string | Uint8Array,
  { strings = listed(["番号", "事業名", ""]), awaitsCalculation = false }: Surroundings = {},
) {
  const bytes = bytesOf(xml);
  const context = { strings, awaitsCalculation };
  const scanning = new Recorder(strings);
  const parsing = new Recorder(strings);
  const scanned: Outcome<Told[]> = drained(scanRows(bytes, context, scanning)) ? scanning.told : "unfamiliar";
  const parsed: Outcome<Told[]> = orDamage(() => {
    drained(parseRows(bytes, context, parsing));
    return parsing.told;
  });
  const read: Outcome<Told[]> = orDamage(() => drained(readRows(bytes, context, () => new Recorder(strings))).told);
  return { scanned, parsed, read };
}

const all = (strings: SharedStrings): (string | undefined)[] =>
  Array.from({ length: strings.count }, (_, index) => strings.at(index));

/** The same of a shared strings part. */
export function stringsBothWays(xml: string | Uint8Array) {
  const bytes = bytesOf(xml);
  const strings = scanStrings(bytes);
  const scanned: Outcome<(string | undefined)[]> = strings === null ? "unfamiliar" : all(strings);
  return { scanned, parsed: orDamage(() => all(parseStrings(bytes))) };
}

/** What is around the rows of a worksheet part, and what is told of its rows, by the scanner that is fed these pieces. */
export function sheetInPieces(pieces: readonly Uint8Array[], strings: SharedStrings = listed([])) {
  const recorder = new Recorder(strings);
  const frame = unlessUnfamiliar(() => {
    const scanner = new SheetScanner(recorder, { strings, awaitsCalculation: false });
    for (const piece of pieces) {
      const passing = piece.slice();
      scanner.feed(passing);
      passing.fill(0);
    }
    return scanner.end();
  });
  return frame === null ? "unfamiliar" : { frame, told: recorder.told };
}

/** The same by the reader that has the part whole, and parses its rows. */
export async function sheetWhole(bytes: Uint8Array, strings: SharedStrings = listed([])) {
  const pkg = await OpcPackage.open(plainWorkbook(), "");
  pkg.setBytes("xl/worksheets/sheet1.xml", bytes);
  const { frame, rows } = await readWorksheetPart(pkg, "xl/worksheets/sheet1.xml");
  const recorder = new Recorder(strings);
  drained(parseRows(rows, { strings, awaitsCalculation: false }, recorder));
  return { frame, told: recorder.told };
}
