import type { Quantity } from "../quantity/quantity.ts";

/** How a figure's number is written: its digits, and what multiplies them (400万 → 4000000 = 400 × 10000). */
export interface WrittenNumber {
  /** 1 where the number stands for itself. */
  readonly multiplier: number;
  /** Digits after the point, as written. */
  readonly decimals: number;
}

/** Reads it back from the evidence in `text`; a number in kanji alone counts as standing for itself. */
export function writtenNumber(quantity: Quantity, text: string): WrittenNumber {
  const written = text.slice(...quantity.evidence).normalize("NFKC");
  // 30人×4回=120人 writes several numbers, none of which is multiplied.
  if (/[×xX✕✖*+=]/u.test(written)) return { multiplier: 1, decimals: 0 };
  const digits = /\d[\d,\s]*(?:\.(\d+))?/u.exec(written);
  if (digits === null) return { multiplier: 1, decimals: 0 };
  const decimals = digits[1]?.length ?? 0;
  const mantissa = Number(digits[0].replace(/[,\s]/gu, ""));
  const ratio = Math.abs(quantity.value / mantissa);
  const scaled = Number.isFinite(ratio) && ratio !== 0 && Math.abs(ratio - 1) > 1e-9;
  return { multiplier: scaled ? ratio : 1, decimals };
}
