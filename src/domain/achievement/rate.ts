/** A sum of figures read from cells, divided by a whole number: (151+185)÷1, (5000)÷2. */
export interface Term {
  readonly parts: readonly number[];
  readonly divideBy: number;
}

/** Decimals that a rate is rounded to before it is compared, as the report's ROUND(actual/plan,12) does. */
export const rateDecimals = 12;

const scale = 10 ** rateDecimals;

/**
 * `value` rounded half away from zero to 12 decimals, so that 0.3/0.1 is 3 and not 2.9999999999999996.
 * Beyond 9,000 a double has no twelfth decimal, and the value is returned as it is.
 */
export function roundRate(value: number): number {
  if (Math.abs(value) >= 9_000) return value;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
  return rounded === 0 ? 0 : rounded;
}

/** actual ÷ plan, 1 = met; null where there is none: a plan of 0, or one so small that the rate is no number. */
export function achievementRate(actual: number, plan: number): number | null {
  const rate = actual / plan;
  return plan !== 0 && Number.isFinite(rate) ? roundRate(rate) : null;
}

/** What a term comes to: the sum of its parts divided by `divideBy`. */
export const termValue = (term: Term): number => term.parts.reduce((sum, part) => sum + part, 0) / term.divideBy;
