import { address, columnName, quotedSheet } from "../grid.ts";
import { halfUp } from "../achievement/rate-text.ts";
import type { EditCell, FormulaCell } from "./edits.ts";

/** A text as a formula writes it, quotes doubled. */
export const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** "$E$12" */
export const fixed = (row: number, column: number): string => `$${columnName(column)}$${row}`;

/** "$E12": this column, the formula's own row. */
export const inRow = (row: number, column: number): string => `$${columnName(column)}${row}`;

export const relative = address;

/** "'Sheet'!$E$12"; absolute, so that sorting a table does not shift it, and inserted rows move it along. */
export const on = (sheet: string, row: number, column: number): string => `${quotedSheet(sheet)}!${fixed(row, column)}`;

/**
 * The row that a cell stands on now, `offset` added; 0 once its row was deleted, so that nothing built on it shows an
 * error.
 */
export const rowOfCell = (sheet: string, row: number, column: number, offset = 0): string =>
  `IFERROR(ROW(${on(sheet, row, column)})${offset === 0 ? "" : `+${offset}`},0)`;

/** "$E$12:$E$40" of one column. */
export const span = (column: number, first: number, last: number): string =>
  `${fixed(first, column)}:${fixed(last, column)}`;

/** "'Sheet'!$E$12:$E$40" */
export const spanOn = (sheet: string, column: number, first: number, last: number): string =>
  `${quotedSheet(sheet)}!${span(column, first, last)}`;

/** Whether a cell is a formula. */
export const isFormula = (cell: EditCell): boolean => typeof cell === "object" && cell !== null;

/** Excel's limit for a text in a formula, in characters. */
export const longestLiteral = 255;

export const formula = (text: string, value: string | number | null): FormulaCell => ({ formula: text, value });

/** Excel's TEXT(value, "#,##0"). */
export function grouped(value: number): string {
  const digits = String(Math.round(Math.abs(value)));
  const parts: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) parts.unshift(digits.slice(Math.max(0, end - 3), end));
  return `${value < 0 && digits !== "0" ? "-" : ""}${parts.join(",")}`;
}

/** Excel's TEXT(value, "0.0%"). */
export const percentText = (value: number): string => `${halfUp(value * 100, 1)}%`;
