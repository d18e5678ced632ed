import type { CellValue } from "../grid.ts";
import type { PrintedRate } from "./printed-rate.ts";
import { roundedHalfUp } from "./rate-text.ts";

/** 0%, 0.0%, 0.00%, 0.000%. */
const percentFormat = /^0(?:\.(0{1,3}))?%$/u;

/**
 * What a number prints under a format of percents: the reading that `printedRateOf` makes of the cell, without its text
 * being laid out and read; null where only that can tell.
 */
export function printedShare(value: CellValue, format: string): PrintedRate["readings"][number] | null {
  const found = typeof value === "number" && value >= 0 && value < 1000 ? percentFormat.exec(format) : null;
  if (found === null || typeof value !== "number") return null;
  const decimals = found[1]?.length ?? 0;
  return { percent: roundedHalfUp(Number((value * 100).toPrecision(15)), decimals), decimals };
}
