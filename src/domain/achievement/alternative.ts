import type { Alternative, AlternativeBasis, Term } from "./indicator.ts";
import { achievementRate, termValue } from "./rate.ts";

/** A sum of figures, as one term. */
export const sumOf = (parts: readonly number[], divideBy = 1): Term => ({ parts, divideBy });

/** A possible reading with its rate; none where it has no rate (its plan comes to 0). */
export function alternative(
  basis: AlternativeBasis,
  params: Readonly<Record<string, string | number>>,
  plan: Term,
  actual: Term,
): readonly Alternative[] {
  const rate = achievementRate(termValue(actual), termValue(plan));
  return rate === null ? [] : [{ basis, params, plan, actual, rate }];
}

/**
 * How each reading of an indicator is told from the others, from run to run: its basis and label, with a number
 * where that is not enough.
 */
export function alternativeKeys(alternatives: readonly Alternative[]): readonly string[] {
  const seen = new Map<string, number>();
  return alternatives.map(({ basis, params }) => {
    const label = params["label"];
    const stem = label === undefined ? basis : `${basis}:${label}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return count === 1 ? stem : `${stem}#${count}`;
  });
}
