import { says, type Witness } from "./witness.ts";

/**
 * The sheet prints a rate that fits 2 − actual ÷ plan or plan ÷ actual and not actual ÷ plan. That it fits actual ÷ plan
 * proves nothing: published sheets print even 待機児童数 so.
 */
export const printedRate: Witness = {
  whence: "printed-rate",
  weight: "proves",
  testify: ({ printedRate, planValue, actualValue }) => {
    if (printedRate === null || planValue <= 0 || actualValue <= 0) return null;
    const step = stepOf(printedRate);
    if (Math.abs(printedRate - actualValue / planValue) < step + tolerance) return null;
    const fits = (rate: number): boolean => Math.abs(printedRate - rate) <= step / 2 + tolerance;
    const isReversed = fits(2 - actualValue / planValue);
    const isInverse = fits(planValue / actualValue);
    if (!isReversed && !isInverse) return null;
    const proof = `${(printedRate * 100).toFixed(decimalsOf(printedRate))}%`;
    return says("lower", proof, isReversed && isInverse ? null : isReversed ? "reversed" : "inverse");
  },
};

const tolerance = 1e-9;
const most = 6;

/** Decimals of the percentage as printed: 0.444 → 1, 0.94 → 0; at most 6, for a rate that was computed. */
function decimalsOf(rate: number): number {
  for (let decimals = 0; decimals < most; decimals += 1) {
    const scaled = rate * 100 * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return decimals;
  }
  return most;
}

/** One unit of the last printed digit, as a rate. */
const stepOf = (rate: number): number => 10 ** -(decimalsOf(rate) + 2);
