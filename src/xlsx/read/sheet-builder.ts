import {
  address,
  type Area,
  type CellValue,
  type FormulaColumn,
  type Grid,
  isCellError,
  isNotCalculated,
  type SheetFacts,
  stateText,
} from "../../domain/grid.ts";
import { ColumnGrid, type Show } from "../../domain/grid/column-grid.ts";
import { Columns, type Kind, kinds } from "../../domain/grid/pages.ts";
import { TextList } from "../../domain/grid/texts.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { Cell, CellTarget } from "./cell-target.ts";
import { days1904 } from "./dates-1904.ts";
import { isPlainNumber, showsTextsPlainly, showsWholeNumbersPlainly } from "./plain-display.ts";
import type { SharedStrings } from "./numbered-strings.ts";
import { NumberSet } from "./number-set.ts";
import { SheetTexts } from "./sheet-texts.ts";

/** What a workbook and a sheet's frame say of the sheet's cells. */
export interface CellSurroundings {
  /** Number format code of each cell format. */
  readonly codes: readonly string[];
  readonly strings: SharedStrings;
  /** By cell format: whether its numbers are days of the calendar that begins in 1904. */
  readonly days1904: readonly boolean[];
}

/** A stray cell at the far corner of a sheet must not make a grid that nobody can go through. */
export const gridLimit = 50_000_000;

/** Collects cells into the rectangle that the filled ones span. */
export class SheetBuilder implements CellTarget {
  readonly #columns = new Columns();
  readonly #texts: SheetTexts;
  readonly #codes = new TextList();
  /** By cell format: the number of its code, and what its numbers are moved by. */
  readonly #codeIds: readonly number[];
  readonly #shifts: readonly number[];
  /** By cell format: whether it shows whole numbers, and texts, as they are. */
  readonly #plainForNumbers: readonly boolean[];
  readonly #plainForTexts: readonly boolean[];
  #isPlain = true;
  readonly #hiddenRows: number[] = [];
  readonly #shownRows = new NumberSet();
  readonly #formulas = new Map<number, { readonly column: number; row: number; count: number }>();

  constructor({ codes, strings, days1904: isDay1904 }: CellSurroundings) {
    this.#texts = new SheetTexts(strings);
    this.#codes.idOf("General");
    this.#codeIds = codes.map((code) => this.#codes.idOf(code));
    // One meaning for serials: the 1904 calendar's are brought to the 1900 one's.
    this.#shifts = isDay1904.map((isDay) => (isDay ? days1904 : 0));
    this.#plainForNumbers = codes.map(showsWholeNumbersPlainly);
    this.#plainForTexts = codes.map(showsTextsPlainly);
  }

  row(row: number, hidden: boolean): void {
    if (hidden) this.#hiddenRows.push(row);
    else this.#shownRows.add(row);
  }

  formula(row: number, column: number): void {
    const known = this.#formulas.get(column);
    if (known === undefined) this.#formulas.set(column, { column, row, count: 1 });
    else {
      known.count += 1;
      if (row < known.row) known.row = row;
    }
  }

  number(row: number, column: number, style: number, value: number): void {
    if (this.#isPlain) this.#isPlain = isPlainNumber(value) && (this.#plainForNumbers[style] ?? true);
    const shift = this.#shifts[style] ?? 0;
    this.#put(row, column, kinds.number, shift === 0 ? value : value + shift, style);
  }

  shared(row: number, column: number, style: number, index: number): void {
    if (this.#isPlain) this.#isPlain = this.#plainForTexts[style] ?? true;
    this.#put(row, column, kinds.text, index, style);
  }

  text(row: number, column: number, style: number, bytes: Uint8Array, from: number, to: number, hash: number): void {
    if (this.#isPlain) this.#isPlain = this.#plainForTexts[style] ?? true;
    this.#put(row, column, kinds.text, this.#texts.idOfBytes(bytes, from, to, hash), style);
  }

  cell({ row, column, style, value }: Cell): void {
    if (typeof value === "number") this.number(row, column, style, value);
    else {
      if (this.#isPlain && typeof value === "string") this.#isPlain = this.#plainForTexts[style] ?? true;
      this.#put(row, column, kindOf(value), this.#numberFor(value), style);
    }
  }

  #numberFor(value: Exclude<CellValue, number | null>): number {
    if (typeof value === "string") return this.#texts.idOf(value);
    if (typeof value === "boolean") return value ? 1 : 0;
    return isNotCalculated(value) ? 0 : this.#texts.idOf(stateText(value));
  }

  #put(row: number, column: number, kind: Kind, value: number, style: number): void {
    this.#columns.put(row, column, kind, value, this.#codeIds[style] ?? 0);
  }

  area(): Area {
    return this.#columns.area();
  }

  /**
   * Ascending.
   * @param hidesUnlisted a row that the sheet does not list is hidden.
   */
  hiddenRows(hidesUnlisted: boolean): number[] {
    const shown = this.#shownRows;
    if (!hidesUnlisted) return this.#hiddenRows.toSorted((one, other) => one - other);
    const { top, bottom } = this.area();
    const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
    return rows.filter((row) => !shown.has(row));
  }

  /** From left to right. */
  formulas(): FormulaColumn[] {
    return [...this.#formulas.values()].sort((one, other) => one.column - other.column);
  }

  /** The texts of cells that hold one of these, from row to row. */
  textsOf(numbers: readonly number[]): string[] {
    if (numbers.length === 0) return [];
    const wanted = new Set(numbers);
    const found: { readonly row: number; readonly column: number; readonly number: number }[] = [];
    this.#columns.pages.forEach((pages, column) =>
      pages.forEach((page) =>
        page?.kinds.forEach((kind, at) => {
          const number = page.values[at]!;
          if (kind === kinds.text && wanted.has(number)) found.push({ row: page.first + at, column, number });
        }),
      ),
    );
    return found
      .toSorted((one, other) => one.row - other.row || one.column - other.column)
      .map(({ number }) => this.#texts.at(number));
  }

  /** Numbers of the texts that cells alone have and that begin so. */
  ownTextsFrom(start: string): number[] {
    const wanted = new TextEncoder().encode(start);
    return this.#texts.ownWith((bytes, from, to) => {
      if (to - from < wanted.length) return false;
      return wanted.every((byte, index) => bytes[from + index] === byte);
    });
  }

  /** Every cell so far shows its value as it is; see `shownPlainly`. */
  isPlain(): boolean {
    return this.#isPlain;
  }

  build(facts: SheetFacts, show: Show): Grid {
    const area = this.area();
    const cells = (area.right - area.left + 1) * (area.bottom - area.top + 1);
    if (cells > gridLimit)
      throw new WorkbookError("file-too-large", { cell: address(area.bottom, area.right), cells, limit: gridLimit });
    const { pages } = this.#columns;
    return new ColumnGrid({ area, pages, texts: this.#texts, formats: this.#codes.strings, show }, facts);
  }
}

function kindOf(value: Exclude<CellValue, number | null>): Kind {
  if (typeof value === "string") return kinds.text;
  if (typeof value === "boolean") return kinds.truth;
  if (isNotCalculated(value)) return kinds.notCalculated;
  return isCellError(value) ? kinds.error : kinds.impossible;
}
