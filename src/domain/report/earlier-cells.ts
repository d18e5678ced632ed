import { type CellValue, columnName, type Grid } from "../grid.ts";
import { isoDay } from "./excel-day.ts";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Something that a person may have entered on a report sheet and that the next run cannot carry over. */
export interface Unreadable {
  readonly sheet: string;
  /** null: the hidden cells that say where the entries stand are gone or not calculated; nothing there can be read. */
  readonly cell: string | null;
}

/** Where a marker stands, topmost first; it moves with rows and columns that the user inserts, and is copied with rows. */
export function findMarkers(grid: Grid, marker: string): Place[] {
  const found: Place[] = [];
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.value(row, column) === marker) found.push({ row, column });
  }
  return found;
}

/** A cell as text; "" also for an error and for a formula without a result. */
export const textOf = (value: CellValue): string => typedText(value) ?? "";

/** What a person typed into a cell; null where it is an error, or a formula that was never calculated: nobody can tell. */
export function typedText(value: CellValue): string | null {
  if (value === null) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "boolean") return String(value).toUpperCase();
  return typeof value === "number" ? String(value) : null;
}

const earliestDay = 20_000;
const latestDay = 100_000;

/** A day as typed; a date cell (a serial number) as yyyy-mm-dd. */
export const typedDay = (value: CellValue): string | null =>
  typeof value === "number" && value >= earliestDay && value <= latestDay ? isoDay(value) : typedText(value);

export const addressOf = ({ row, column }: Place): string => `${columnName(column)}${row}`;
