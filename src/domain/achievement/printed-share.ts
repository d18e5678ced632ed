import type { CellValue } from "../grid.ts";
import type { PrintedRate } from "./printed-rate.ts";
import { roundedHalfUp } from "./rate-text.ts";

/** How many decimals of a percent a format shows. */
const decimalsOf: ReadonlyMap<string, number> = new Map([
  ["0%", 0],
  ["0.0%", 1],
  ["0.00%", 2],
  ["0.000%", 3],
]);

/** So near to the middle between two steps, and so much of a large number, digits behind the fifteenth may decide. */
const nearMiddle = 1e-9;
const digitsKept = 1e-13;

/**
 * What a number prints under a format of percents: the reading that `printedRateOf` makes of the cell, without its text
 * being laid out and read; null where only that can tell.
 */
export function printedShare(value: CellValue, format: string): PrintedRate["readings"][number] | null {
  if (typeof value !== "number" || !(value >= 0) || value >= 1000) return null;
  const decimals = decimalsOf.get(format);
  if (decimals === undefined) return null;
  const percent = value * 100;
  const size = percent * 10 ** decimals;
  const isClear = Math.abs(size - Math.floor(size) - 0.5) > nearMiddle + size * digitsKept;
  return { percent: roundedHalfUp(isClear ? percent : Number(percent.toPrecision(15)), decimals), decimals };
}
