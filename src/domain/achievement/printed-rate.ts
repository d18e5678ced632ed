import { roundedHalfUp } from "./rate-text.ts";
import type { FigureCell } from "../sheet/records/reading.ts";

/** What a printed rate may say, in percent, with the decimals of a percent that it is printed with. */
export interface PrintedRate {
  readonly readings: readonly { readonly percent: number; readonly decimals: number }[];
}

const decimalsOf = (written: string): number => /[.．]\s*([\d０-９]+)/u.exec(written)?.[1]?.length ?? 0;

/**
 * Reads a cell of the sheet's own 達成率 column. "93.5%" says one thing; a bare 93.5 or 0.935 may be percent or a
 * ratio, so both readings count. null where the cell has no figure.
 */
export function printedRateOf(cell: FigureCell): PrintedRate | null {
  const figure = cell.reading.quantities.find(({ role }) => role === "main");
  if (figure === undefined) return null;
  const decimals = decimalsOf(cell.reading.text.slice(...figure.evidence));
  const asPercent = printedAt(figure.value, decimals);
  if (figure.unit === "%") return { readings: [asPercent] };
  if (figure.unit !== null && figure.unit !== "倍") return null;
  const asRatio = printedAt(figure.value * 100, Math.max(0, decimals - 2));
  return { readings: figure.unit === "倍" ? [asRatio] : [asPercent, asRatio] };
}

/** So much of a number its rounding to fifteen digits may move it. */
const fifteenDigits = 1e-14;

/** Whether a rate, 1 = 100 %, comes to one of the readings, rounded half-up as it is printed. */
export function comesTo({ percent, decimals }: PrintedRate["readings"][number], rate: number): boolean {
  const computed = rate * 100;
  // Rounding moves nothing as far as a whole step.
  const isFar = Math.abs(computed - percent) > 2 * 10 ** -decimals + Math.abs(computed) * fifteenDigits;
  return !isFar && roundedHalfUp(computed, decimals) === percent;
}

/** A formula's cell holds more digits than it shows; what it shows is what was printed. */
const printedAt = (percent: number, decimals: number) => ({ percent: roundedHalfUp(percent, decimals), decimals });
