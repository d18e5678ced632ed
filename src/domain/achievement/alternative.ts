import { type Basis, judge } from "./basis.ts";
import type { Alternative, AlternativeReading, Indicator } from "./indicator.ts";
import type { Term } from "./rate.ts";
import { achievementRate, termValue } from "./rate.ts";

/** A sum of figures, as one term. */
export const sumOf = (parts: readonly number[], divideBy = 1): Term => ({ parts, divideBy });

/** actual ÷ plan without anything else. */
export const plainRatio: Basis = { kind: "ratio", upper: null, assessed: true };

/** Less is better, and nothing says how much: met or missed. */
export const plainAtMost: Basis = { kind: "at-most", strict: false };

/** A possible reading as actual ÷ plan; none where it has no rate (its plan comes to 0). */
export function alternative(
  reading: AlternativeReading,
  params: Readonly<Record<string, string | number>>,
  plan: Term,
  actual: Term,
): readonly Alternative[] {
  const rate = achievementRate(termValue(actual), termValue(plan));
  return rate === null ? [] : [{ reading, basis: plainRatio, params, plan, actual, rate }];
}

/**
 * How each reading of an indicator is told from the others, from run to run: what it reads and its label, with a number
 * where that is not enough.
 */
export function alternativeKeys(alternatives: readonly Alternative[]): readonly string[] {
  const seen = new Map<string, number>();
  return alternatives.map(({ reading, params }) => {
    const label = params["label"];
    const stem = label === undefined ? reading : `${reading}:${label}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return count === 1 ? stem : `${stem}#${count}`;
  });
}

/** The two ways round of the same figures, for a person who knows which is better. */
export const bothDirections = (plan: Term, actual: Term): readonly Alternative[] => [
  ...directed("more-is-better", plan, actual),
  ...directed("less-is-better", plan, actual),
];

/** A target of 0 has no rate, and more of it cannot be told. */
function directed(reading: "more-is-better" | "less-is-better", plan: Term, actual: Term): readonly Alternative[] {
  if (reading === "more-is-better") return alternative(reading, {}, plan, actual);
  const basis: Basis = termValue(plan) === 0 ? { kind: "zero-target" } : plainAtMost;
  return [{ reading, basis, params: {}, plan, actual, rate: null }];
}

/**
 * Every reading that a person may choose for an indicator: those that it leaves open, and for a line that is judged
 * the other way round too (a target of 0 has no other way). In a stable order; told apart by `alternativeKeys`.
 */
export function openReadings(indicator: Indicator): readonly Alternative[] {
  const { alternatives, plan, actual } = indicator;
  if (alternatives.length > 0 || plan === null || plan === 0 || actual === null) return alternatives;
  if (!mayTurn(indicator)) return alternatives;
  return bothDirections(sumOf([plan]), sumOf([actual]));
}

/** Days, deeds and two-sided targets have no other way round. */
function mayTurn({ basis, kind }: Indicator): boolean {
  if (kind === "date" || kind === "done") return false;
  switch (basis.kind) {
    case "ratio":
    case "reversed-ratio":
    case "inverse-ratio":
    case "at-most":
    case "at-least":
    case "zero-target":
      return true;
    case "between":
    case "date":
    case "done":
    case "choice":
    case "none":
      return false;
  }
}

/** The choice that turns a whole column one way, where a line offers it. */
export const directionChoices = ["more-is-better", "less-is-better"] as const;
export type DirectionChoice = (typeof directionChoices)[number];

export const isDirectionChoice = (key: string): key is DirectionChoice =>
  key === "more-is-better" || key === "less-is-better";

/** The judgement of a reading that a person chose. */
export const judgeReading = (reading: Alternative, thresholds: Parameters<typeof judge>[2]) =>
  judge(reading.basis, { plan: termValue(reading.plan), actual: termValue(reading.actual) }, thresholds);
