import type { CellValue } from "../grid.ts";
import { roundedHalfUp } from "./rate-text.ts";

/** 0%, 0.0%, 0.00%, 0.000%. */
const percentFormat = /^0(?:\.(0{1,3}))?%$/u;

/**
 * The rate that a number prints under a format of percents, 1 = 100 %: what `printedOf` reads of the cell, without its
 * text being laid out and read; null where only that can tell.
 */
export function printedShare(value: CellValue, format: string): number | null {
  const decimals = typeof value === "number" && value >= 0 && value < 1000 ? percentFormat.exec(format) : null;
  if (decimals === null || typeof value !== "number") return null;
  const percent = Number((value * 100).toPrecision(15));
  return roundedHalfUp(percent, decimals[1]?.length ?? 0) / 100;
}
