import type { CellValue } from "../../grid.ts";

/** A cell whose only figure may stand for that of another cell of its like. */
export interface FigureAlike {
  /** All that the cell shows but the number itself. */
  readonly like: string;
  /** As written, before its unit counts (千円). */
  readonly number: number;
}

/** Words without a digit around one number, its thousands grouped or not. */
const oneNumber = /^(\D*?)([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,8}|0)(\.\d{1,6})?(\D*)$/u;

/** So many digits may be a year. */
const yearDigits = 4;

/** May be a year, where nothing parts its digits. */
const isYearLike = (value: number): boolean => Number.isInteger(value) && value >= 1000 && value <= 9999;

const numberAlike = (value: number, format: string): FigureAlike | null =>
  Number.isFinite(value) ? { like: `\u0001${isYearLike(value) ? "y" : ""}\u0001${format}`, number: value } : null;

/** What a cell is like but for its number; null where it holds more than one, or none that is plainly written. */
export function figureAlike(value: CellValue, text: string, format: string): FigureAlike | null {
  if (typeof value === "number") return numberAlike(value, format);
  if (typeof value !== "string") return null;
  const found = oneNumber.exec(text);
  if (found === null) return null;
  const [, before = "", digits = "", decimals = "", after = ""] = found;
  const isGrouped = digits.includes(",");
  const notation = isGrouped ? "," : digits.length === yearDigits ? "y" : "";
  return {
    like: `${before}\u0001${notation}${decimals.length}\u0001${after}`,
    number: Number((isGrouped ? digits.replaceAll(",", "") : digits) + decimals),
  };
}
