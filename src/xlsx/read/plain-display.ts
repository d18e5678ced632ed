import { showsTextsPlainly } from "../../domain/quantity/number-format.ts";
import { grouped } from "./simple-display.ts";

/** Formats under which a whole number shows its digits; what lays out the others takes longer to load than a small sheet to be read. */
const wholeNumbers: Readonly<Record<string, (digits: string) => string>> = {
  General: (digits) => digits,
  "0": (digits) => digits,
  "#,##0": grouped,
};

/** Beyond it General turns to exponents. */
const mostPlain = 1e11;

export const isPlainNumber = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < mostPlain;

export const showsWholeNumbersPlainly = (code: string): boolean => Object.hasOwn(wholeNumbers, code);

export { showsTextsPlainly };

/** As `shown` of display.ts, of plain numbers under formats that show them plainly, and of texts under those that show texts so. */
export function shownPlainly(value: number | string, code: string): string {
  if (typeof value === "string") return value;
  const digits = wholeNumbers[code]?.(String(Math.abs(value))) ?? String(value);
  return value < 0 ? `-${digits}` : digits;
}
