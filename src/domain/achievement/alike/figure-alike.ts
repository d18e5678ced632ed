import type { CellValue } from "../../grid.ts";

/** A cell whose only figure may stand for that of another cell of its like. */
export interface FigureAlike {
  /** All that the cell shows but the number itself. */
  readonly like: string;
  /** As written, before its unit counts (千円). */
  readonly number: number;
}

/** Words around one number, its thousands grouped or not; what digits stand behind it are words (令和4年度末). */
const oneNumber = /^(\D*?)([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,8}|0)(\.\d{1,6})?(?![\d.,])(.*)$/su;

/** Where nothing parts its digits it may be a year. */
const isYearLike = (value: number): boolean => Number.isInteger(value) && value >= 1868 && value <= 2100;

const numberAlike = (value: number, format: string): FigureAlike | null =>
  Number.isFinite(value) ? { like: `\u0001${isYearLike(value) ? "y" : ""}\u0001${format}`, number: value } : null;

/** What a cell is like but for its number; null where it holds none that is plainly written. */
export function figureAlike(value: CellValue, text: string, format: string): FigureAlike | null {
  if (typeof value === "number") return numberAlike(value, format);
  if (typeof value !== "string") return null;
  const found = oneNumber.exec(text);
  if (found === null) return null;
  const [, before = "", digits = "", decimals = "", after = ""] = found;
  const isGrouped = digits.includes(",");
  const number = Number((isGrouped ? digits.replaceAll(",", "") : digits) + decimals);
  const notation = `${!isGrouped && isYearLike(number) ? "y" : ""}${decimals.length}`;
  return { like: `${before}\u0001${notation}\u0001${after}`, number };
}
