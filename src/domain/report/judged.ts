import { alternativeKeys } from "../achievement/alternative.ts";
import { type Decision, excluded } from "../achievement/decision.ts";
import type { Alternative, Indicator, Term } from "../achievement/indicator.ts";
import type { IndicatorDirection, Policy } from "../policy.ts";
import { roundRate, termValue } from "../achievement/rate.ts";
import { type Rank, rankOf } from "./look.ts";

/** One reading that a drop-down offers. */
export interface Option {
  readonly key: string;
  readonly alternative: Alternative;
  readonly rate: number | null;
}

/** "(151+185)", "(5000/2)", "930" */
export function termFormula(term: Term): string {
  const sum = term.parts.map(String).join("+");
  const several = term.parts.length > 1;
  if (term.divideBy === 1) return several ? `(${sum})` : sum;
  return several ? `((${sum})/${term.divideBy})` : `(${sum}/${term.divideBy})`;
}

/** The readings that an indicator leaves open. */
export function optionsOf(indicator: Indicator): Option[] {
  const keys = alternativeKeys(indicator.alternatives);
  return indicator.alternatives.map((alternative, index) => {
    const plan = termValue(alternative.plan);
    return {
      key: keys[index] as string,
      alternative,
      rate: plan === 0 ? null : termValue(alternative.actual) / plan,
    };
  });
}

/** The verdict's rank for a rate, as the ledger's formula finds it. */
export function rankOfRate(rate: number, policy: Pick<Policy, "achieved" | "nearly" | "under">): Rank {
  const exact = roundRate(rate);
  const steps = Number(exact >= policy.under) + Number(exact >= policy.nearly) + Number(exact >= policy.achieved);
  return (1 + steps) as Rank;
}

/**
 * How a line's rate comes about: actual ÷ plan; (2 × plan − actual) ÷ plan where the user says that less is
 * better; a reading that a person chooses; a figure that the review gives otherwise; or not at all.
 */
export type RateSource = "more-is-better" | "less-is-better" | "choice" | "given" | "none";

const directed = (plan: number, actual: number, direction: IndicatorDirection): number =>
  direction === "higher" ? actual / plan : (2 * plan - actual) / plan;

export function rateSource(indicator: Indicator): RateSource {
  const { rate, plan, actual, direction } = indicator;
  if (rate === null) return indicator.verdict === "review" ? "choice" : "none";
  if (plan === null || actual === null) return "given";
  if (roundRate(directed(plan, actual, direction)) !== rate) return "given";
  return direction === "higher" ? "more-is-better" : "less-is-better";
}

/**
 * Judged without a rate: `at-most` the actual stays at or below the plan (less is better), `between` it lies
 * within the plan's two ends.
 */
export function comparison(indicator: Indicator): "at-most" | "between" | null {
  const { rate, plan, actual, planUpper, verdict } = indicator;
  if (rate !== null || plan === null || actual === null) return null;
  if (verdict === "review" || verdict === "not-assessed") return null;
  const achieved = verdict === "achieved";
  if (planUpper !== undefined && planUpper !== null) {
    return achieved === (actual >= plan && actual <= planUpper) ? "between" : null;
  }
  return indicator.direction === "lower" && achieved === actual <= plan ? "at-most" : null;
}

function rateOf(indicator: Indicator, options: readonly Option[], decision: Decision | null): number | null {
  switch (rateSource(indicator)) {
    case "more-is-better":
    case "less-is-better":
      return directed(indicator.plan as number, indicator.actual as number, indicator.direction);
    case "given":
      return indicator.rate;
    case "choice":
      return options.find((option) => option.key === decision?.choice)?.rate ?? null;
    case "none":
      return null;
  }
}

/** A line's rate and rank, as its formulas come to them. */
export function judged(
  indicator: Indicator,
  options: readonly Option[],
  decision: Decision | null,
  policy: Policy,
): { rate: number | null; rank: Rank } {
  if (decision?.choice === excluded) return { rate: null, rank: 6 };
  const rate = rateOf(indicator, options, decision);
  if (rate !== null) return { rate, rank: rankOfRate(rate, policy) };
  return { rate, rank: rankOf(indicator.verdict) };
}
