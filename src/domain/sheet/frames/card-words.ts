import type { Area, CellValue } from "../../grid.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { columnSense } from "../headings/heading-sense.ts";
import type { Cells } from "../records/cells.ts";
import { cardLabels } from "../words/card-labels.ts";
import { plainUnit } from "../words/plain-unit.ts";
import { yearCell } from "../words/year-cell.ts";
import { saysForm } from "./card-title.ts";
import { isKind } from "./card-indicator.ts";

/** Rows over a figure that are looked at for its heading or its name. */
export const rowsOver = 8;

/** 120, 95.0%, 12回, 約1,200人: no year, day, number of a phone or of a paragraph, and no sentence. */
export function isAmount(text: string, value: CellValue): boolean {
  if (typeof value === "number") return coverageOf(text, null) === null;
  // ② is a numbering, though its compatible form is a digit.
  if (/^[①-⑳]/u.test(text)) return false;
  const [, , unit] = /^([約△▲-]?\d[\d,]*(?:\.\d+)?)\s?(\D{0,6})$/u.exec(text.normalize("NFKC").trim()) ?? [];
  return unit !== undefined && (unit === "" || plainUnit(unit) !== null) && yearCell(text, null, false) === null;
}

/** A word for a plan or a result; longer ones are sentences. */
const longestWord = 20;

export function sideOf(read: HeadingReader, text: string): "plan" | "actual" | null {
  if (text === "" || text.length > longestWord) return null;
  const sense = read(text);
  if (sense.coverage < 0.6 && !(sense.headFinal && sense.coverage >= 0.5)) return null;
  const { role } = columnSense([sense]);
  return role === "plan" || role === "actual" ? role : null;
}

/** Whether a cell of an area is in one of others. */
export function coverOf({ top, left, right }: Area, taken: readonly Area[]): (row: number, column: number) => boolean {
  const width = right - left + 1;
  const covered = new Set<number>();
  for (const one of taken)
    for (let row = one.top; row <= one.bottom; row += 1)
      for (let column = one.left; column <= one.right; column += 1) covered.add((row - top) * width + column - left);
  return (row, column) => covered.has((row - top) * width + column - left);
}

/** The nearest name left of a column: its column; null where none stands there. */
export function nameLeftOf(cells: Cells, row: number, before: number): number | null {
  for (let column = before - 1; column >= cells.area!.left; column -= 1)
    if (mayName(cells.shownText(row, column))) return column;
  return null;
}

/** No figure, unit, year or kind. */
export const mayName = (text: string): boolean =>
  /\p{Letter}/u.test(text) &&
  plainUnit(text) === null &&
  !isKind(text) &&
  !isAmount(text, null) &&
  yearCell(text, null, true) === null;

/**
 * What may name a figure: the nearest name left of it, or of the word that says its side, else the kind beside it, else a
 * name over it; "" where there is none.
 */
export function nameOf(cells: Cells, read: HeadingReader, row: number, before: number): string {
  const own = nameLeftOf(cells, row, before);
  if (own !== null) return cells.shownText(row, own);
  for (let column = before - 1; column >= cells.area!.left; column -= 1) {
    const text = cells.shownText(row, column);
    if (isKind(text)) return text;
  }
  for (let at = row - 1; at >= Math.max(cells.area!.top, row - rowsOver); at -= 1) {
    for (let column = before - 1; column >= cells.area!.left; column -= 1) {
      const text = cells.shownText(at, column);
      if (mayName(text) && !saysForm(text) && cardLabels(text).length === 0 && sideOf(read, text) === null) return text;
    }
  }
  return "";
}
