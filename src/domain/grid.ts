/** An Excel error value, e.g. `{ error: "#DIV/0!" }`. */
export interface CellError {
  readonly error: string;
}

/** A formula whose value was never computed: none is stored, or 0 or "" by a writer that asks for a full calculation. */
export interface NotCalculated {
  readonly notCalculated: true;
}

/** What is stored as a number, truth value, date or text and cannot be one, e.g. `{ impossible: "NaN" }`. */
export interface ImpossibleValue {
  readonly impossible: string;
}

/** A cell that is not empty and yet has no value to read. */
export type CellState = CellError | NotCalculated | ImpossibleValue;

/** What a cell holds: text, number (dates too, as Excel serials), truth value, none of these for a reason, or nothing. */
export type CellValue = string | number | boolean | CellState | null;

/** A rectangle of cells on one sheet; rows and columns are 1-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An Excel table (ListObject) on the sheet; the area includes its heading and totals rows. */
export interface GridTable {
  readonly name: string;
  readonly area: Area;
}

/** The cells of one column that hold a formula. */
export interface FormulaColumn {
  readonly column: number;
  /** Row of the first of them. */
  readonly row: number;
  readonly count: number;
}

/** What is known of a sheet beside its cells. */
export interface SheetFacts {
  readonly sheet: string;
  readonly merges: readonly Area[];
  /** 1-based rows and columns that do not show (hidden, filtered away, height or width 0), ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly GridTable[];
  readonly protected: boolean;
  /** From left to right; null where nobody looked. */
  readonly formulas: readonly FormulaColumn[] | null;
  /** Shapes, pictures, charts and controls that lie on the cells; null where nobody looked. */
  readonly objects: number | null;
}

/**
 * One sheet as it was read, once: the rectangle of its cells, each asked for by the sheet's own row and column, 1-based.
 * A sheet without cells ends before it begins (`noCells`). A merged area has its content in its top-left cell, the
 * others are null, as Excel itself says; so is every cell outside of the rectangle.
 */
export interface Grid extends Area, SheetFacts {
  value(row: number, column: number): CellValue;
  /** As displayed, number format applied; "" for an empty cell and for one whose format shows nothing. */
  text(row: number, column: number): string;
  /** Excel number format code, "General" where none is set. */
  format(row: number, column: number): string;
  /**
   * A number that every cell holding the same stored text may share, and no other text has: what a text says needs to be
   * found out once. What it shows depends on the format too. -1 where the value is no text.
   */
  textId(row: number, column: number): number;
  /** The number that the cell holds; NaN where it holds anything else. */
  number(row: number, column: number): number;
  /**
   * A number that cells share of one format code: what they show is told by their value and the code. -1 where the cell
   * is empty, or shows something else.
   */
  formatId(row: number, column: number): number;
}

/** The rectangle of a sheet that holds nothing. */
export const noCells: Area = { top: 1, left: 1, bottom: 0, right: 0 };

const hasKey = (value: CellValue, key: string): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key);

export const isCellError = (value: CellValue): value is CellError => hasKey(value, "error");
export const isNotCalculated = (value: CellValue): value is NotCalculated => hasKey(value, "notCalculated");
export const isImpossible = (value: CellValue): value is ImpossibleValue => hasKey(value, "impossible");

/** A state as a grid's text has it; of an uncalculated formula nobody knows what it shows, only that it is something. */
export function stateText(state: CellState): string {
  if (isCellError(state)) return state.error;
  return isImpossible(state) ? state.impossible : "…";
}

/** 1 → "A", 27 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 1, "AA" → 27; letters only, either case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** (12, 5) → "E12". */
export const address = (row: number, column: number): string => `${columnName(column)}${row}`;

/** {top:1,left:1,bottom:3,right:2} → "A1:B3"; one cell → "A1". */
export function areaAddress(area: Area): string {
  const from = address(area.top, area.left);
  const to = address(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/** Excel's own limits. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** "B2:D5", "$B$2", "A:C" or "3:7", whichever corners are given → area; null where it is none of these. */
export function areaAt(reference: string): Area | null {
  const [first = "", last = first] = reference.replaceAll("$", "").split(":");
  const from = corner(first);
  const to = corner(last);
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row ?? 1, to.row ?? 1),
    left: Math.min(from.column ?? 1, to.column ?? 1),
    bottom: Math.max(from.row ?? lastRow, to.row ?? lastRow),
    right: Math.max(from.column ?? lastColumn, to.column ?? lastColumn),
  };
}

function corner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (match === null || text === "") return null;
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]),
  };
}

/** What a person types for a range of cells ("a4:G60", "Ａ４：Ｇ６０", "$A$4:$G$60") → area within a sheet; else null. */
export function areaTyped(typed: string): Area | null {
  const plain = typed.normalize("NFKC").replaceAll(/\s/gu, "");
  if (!/^\$?[A-Za-z]+\$?\d+:\$?[A-Za-z]+\$?\d+$/u.test(plain)) return null;
  const area = areaAt(plain);
  return area === null || area.top < 1 || area.bottom > lastRow || area.right > lastColumn ? null : area;
}

/** A sheet name as a formula needs it: always quoted, quotes doubled. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** The cells that both areas have; null where they have none. */
export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}
