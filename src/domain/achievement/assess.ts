import { givenDirection } from "./direction.ts";
import { objectionTo } from "./objections/registry.ts";
import type { Figure } from "./figure.ts";
import { type Judged, type LineContext, noFigure, onlyAchieved, onlyPlanned } from "./judged.ts";
import type { Pairing } from "./pair.ts";
import type { IndicatorDirection, Policy } from "../policy.ts";
import { achievementRate } from "./rate.ts";
import { assessLabels, assessSeveral, assessUnits } from "./several.ts";
import { type Sides, sides } from "./sides.ts";
import { verdictOf } from "./verdict.ts";

/** Judges what `pairFigures` put together. */
export function assess(pairing: Pairing, context: LineContext): Judged {
  switch (pairing.kind) {
    case "pair":
      return assessPair(pairing.plan, pairing.actual, context);
    case "several":
      return assessSeveral(pairing.plans, pairing.actuals, context);
    case "labels":
      return assessLabels(pairing.plans, pairing.actuals);
    case "units":
      return assessUnits(pairing.plan, pairing.actuals);
    case "plan-only":
      return { ...onlyPlanned(pairing.plan), ...noCounterpart(pairing.plan, "plan") };
    case "actual-only":
      return { ...onlyAchieved(pairing.actual), ...noCounterpart(pairing.actual, "actual") };
  }
}

/** Beside figures that were paired stands one that nothing answers to. */
const noCounterpart = ({ label, value, unit }: Figure, side: "plan" | "actual") => ({
  reason: "counterpart-missing" as const,
  reasonParams: { side, label: label ?? `${value}${unit.written ?? ""}` },
});

function assessPair(plan: Figure, actual: Figure, context: LineContext): Judged {
  const both = sides(plan, actual);
  const label = plan.label ?? actual.label;
  const unit = both.unit.written;
  const given = givenDirection(context.policy, context.line, context.parentNo, label, unit);
  const judged: Judged = {
    ...noFigure,
    label,
    unit,
    plan: both.plan,
    actual: both.actual,
    planQuantity: plan.quantity,
    actualQuantities: [actual.quantity],
    asOf: actual.quantity.asOf ?? plan.quantity.asOf,
    direction: given ?? (meantToFall(plan, context) ? "lower" : "higher"),
    directionGiven: given !== null,
  };
  const doubt = objectionTo({ plan, actual, both, context });
  if (doubt !== null) return { ...judged, verdict: "review", ...doubt };
  return compare(judged, plan, both, context.policy);
}

const meantToFall = (plan: Figure, context: LineContext): boolean =>
  plan.quantity.bound === "max" || (plan.kind === "level" && context.reductions.has(plan.unit.dimension));

function compare(judged: Judged, plan: Figure, both: Sides, policy: Policy): Judged {
  if (plan.ceiling !== null && !judged.directionGiven) {
    const inside = both.actual >= both.plan && both.actual <= plan.ceiling;
    return { ...judged, planUpper: plan.ceiling, verdict: inside ? "achieved" : "under" };
  }
  if (judged.direction === "lower" && (!judged.directionGiven || both.plan === 0)) {
    return { ...judged, verdict: both.actual <= both.plan ? "achieved" : "under" };
  }
  const rate = directedRate(both, judged.direction);
  if (rate === null) return { ...judged, verdict: "not-assessed", reason: "plan-zero" };
  const top = plan.quantity.upper;
  const aboveRange = top === null || both.actual > (plan.value === 0 ? top : (top * both.plan) / plan.value);
  return { ...judged, rate, verdict: verdictOf(rate, policy), overTarget: rate >= policy.overTarget && aboveRange };
}

/**
 * actual ÷ plan, and 2 − actual ÷ plan where less is better: 100 % where the target is just met, one point more for
 * every point below it. Of the two textbook formulas this is the one that needs no base value; it is not clamped.
 */
const directedRate = (both: Sides, direction: IndicatorDirection): number | null =>
  achievementRate(direction === "higher" ? both.actual : 2 * both.plan - both.actual, both.plan);
