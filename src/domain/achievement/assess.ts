import { bothDirections, sumOf } from "./alternative.ts";
import { type Basis, judge, rateBy } from "./basis.ts";
import { directionOf } from "./direction/direction-of.ts";
import type { DirectionFound } from "./direction/direction.ts";
import { baselineOf, directionEvidence } from "./direction-evidence.ts";
import type { Figure } from "./figure.ts";
import { asReductions } from "./reductions.ts";
import { type Judged, type LineContext, noFigure, onlyAchieved, onlyPlanned } from "./judged.ts";
import { asPaired } from "./objections/as-paired.ts";
import type { Doubt, Pair } from "./objections/objection.ts";
import { objectionTo } from "./objections/registry.ts";
import type { Pairing } from "./pair.ts";
import type { Policy } from "../policy.ts";
import { classOf } from "./indicator-class.ts";
import { coveragesOf, type ToldCoverage } from "./inherit.ts";
import type { Alternative, StatedCoverage } from "./indicator.ts";
import { assessLabels, assessSeveral, assessUnits } from "./several.ts";
import { type Sides, sides } from "./sides.ts";
import type { PeriodDoubt } from "../time/conflict.ts";
import { termValue } from "./rate.ts";

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

function assessPair(planned: Figure, achieved: Figure, context: LineContext): Judged {
  const [plan, actual] = asReductions(planned, achieved, context.line);
  const both = sides(plan, actual);
  const pair: Pair = { plan, actual, both, context, told: coveragesOf(plan, actual, context.line, context.words) };
  const direction = context.direction ?? directionOf(directionEvidence(pair));
  const doubt =
    directed(objectionTo(pair), direction, plan) ??
    doubtOfDirection(direction, plan, both) ??
    doubtOfBound(direction, actual, both);
  const found = doubt === null ? judgedBy(basisOf(direction, plan, both, context.policy), both, context.policy) : null;
  // Field by field: spreading so wide an object costs as much as judging it.
  return {
    label: plan.label ?? actual.label,
    unit: both.unit.written,
    plan: both.plan,
    actual: both.actual,
    planQuantity: plan.quantity,
    actualQuantities: [actual.quantity],
    asOf: actual.quantity.asOf ?? plan.quantity.asOf,
    name: null,
    class: classOf(context.words),
    kind: plan.quantity.kind,
    basis: found?.basis ?? choice,
    direction,
    planRole: direction.value === "forecast" ? "forecast" : "plan",
    coverage: coverageOf(pair),
    apart:
      doubt !== null && isOfTwoTimes(doubt) ? { plan: stated(pair.told.plan), actual: stated(pair.told.actual) } : null,
    baseline: baselineOf(pair),
    printed: null,
    residue: [],
    rate: found?.rate ?? null,
    verdict: found?.verdict ?? "review",
    reason: doubt?.reason ?? found?.reason ?? null,
    reasonParams: doubt?.reasonParams ?? {},
    alternatives: doubt?.alternatives ?? [],
    overTarget: found?.overTarget ?? false,
  };
}

/** Plan and result of one part of a year are asked about too, and stand together. */
const isOfTwoTimes = ({ reason, reasonParams }: Doubt): boolean =>
  reason === "period-mismatch" && reasonParams["kind"] !== ("one-part" satisfies PeriodDoubt);

const choice: Basis = { kind: "choice" };

/** The time that was achieved in, else the time that was planned for; null where nothing is said. */
const coverageOf = ({ told }: Pair): StatedCoverage | null => stated(told.actual ?? told.plan);

const stated = (told: ToldCoverage | null): StatedCoverage | null =>
  told === null ? null : { ...told.coverage, whence: told.whence };

/** How a pair that nothing speaks against comes out. */
type Found = Pick<Judged, "basis" | "rate" | "verdict" | "reason" | "overTarget">;

const ofZero: Found = {
  basis: noFigure.basis,
  rate: null,
  verdict: "not-assessed",
  reason: "plan-zero",
  overTarget: false,
};

function judgedBy(basis: Basis | null, both: Sides, policy: Policy): Found {
  if (basis === null) return ofZero;
  const { rate, verdict, overTarget } = judge(basis, both, policy);
  const isForecast = basis.kind === "ratio" && !basis.assessed;
  if (rate === null && verdict === "not-assessed") return ofZero;
  return { basis, rate, verdict, reason: isForecast ? "forecast" : null, overTarget };
}

/** The readings that an objection leaves open, each judged the way round that is better; both ways where nobody knows. */
function directed(doubt: Doubt | null, direction: DirectionFound, plan: Figure): Doubt | null {
  if (doubt === null || direction.value === "higher") return doubt;
  const turned = ({ reading, ...rest }: Alternative): readonly Alternative[] => {
    if (direction.value === "unknown" && reading === "as-paired") return bothDirections(rest.plan, rest.actual);
    if (direction.value !== "lower") return [{ reading, ...rest }];
    const figures = { plan: termValue(rest.plan), actual: termValue(rest.actual) };
    const basis = lowerBasis(direction, plan, figures);
    return [{ reading, ...rest, basis, rate: rateBy(basis, figures) }];
  };
  return { ...doubt, alternatives: doubt.alternatives.flatMap(turned) };
}

/** Which way is better cannot be told, or only that it is neither: both ways are shown. */
function doubtOfDirection(direction: DirectionFound, plan: Figure, both: Sides): Doubt | null {
  const alternatives = bothDirections(sumOf([both.plan]), sumOf([both.actual]));
  const unclear = (kind: string): Doubt => ({
    reason: "direction-unclear",
    reasonParams: { kind, proof: direction.proof },
    alternatives,
  });
  if (isSettled(direction) || (both.plan === 0 && direction.value === "unknown")) return null;
  if (direction.value === "unknown") return unclear("unknown");
  if (direction.value === "range" && ceilingOf(plan, direction) === null) return unclear("range");
  return direction.value === "lower" && plan.quantity.upper !== null ? unclear("range") : null;
}

const boundWords = { min: "以上", max: "以下" } as const;

/** 90人以下, 90人以上 achieved: it decides only where all that it leaves open lies on one side of the target. */
function doubtOfBound({ value }: DirectionFound, { quantity: { bound } }: Figure, both: Sides): Doubt | null {
  if (bound !== "min" && bound !== "max") return null;
  const isMet =
    bound === "min" ? value === "higher" && both.actual >= both.plan : value === "lower" && both.actual <= both.plan;
  const text = boundWords[bound];
  return isMet ? null : { reason: "actual-indefinite", reasonParams: { text }, alternatives: asPaired(both) };
}

const isSettled = ({ whence }: DirectionFound): boolean => whence === "person" || whence === "policy";

/** The upper side of a target: 60 of 40%以上60%以下; of 18~22℃ only where neither more nor less is better. */
const ceilingOf = ({ ceiling, quantity }: Figure, { value }: DirectionFound): number | null =>
  ceiling ?? (value === "range" ? quantity.upper : null);

/** How a pair without a doubt is judged; null where its plan of 0 says nothing. */
function basisOf(direction: DirectionFound, plan: Figure, both: Sides, policy: Policy): Basis | null {
  const ceiling = ceilingOf(plan, direction);
  if (ceiling !== null && !isSettled(direction)) return { kind: "between", upper: inUnit(ceiling, plan, both) };
  switch (direction.value) {
    case "lower":
      return lowerBasis(direction, plan, both);
    case "range":
    case "higher":
      return higherBasis(plan, both, true);
    case "unknown":
      return null;
    case "forecast":
      return higherBasis(plan, both, policy.forecasts === "judge");
  }
}

function lowerBasis({ formula }: DirectionFound, plan: Figure, both: Pick<Sides, "plan">): Basis {
  if (both.plan === 0) return { kind: "zero-target" };
  if (formula === "reversed") return { kind: "reversed-ratio" };
  if (formula === "inverse") return { kind: "inverse-ratio" };
  return { kind: "at-most", strict: plan.quantity.isStrict };
}

function higherBasis(plan: Figure, both: Sides, assessed: boolean): Basis | null {
  const { bound, isStrict, upper } = plan.quantity;
  if (bound === "min" && isStrict) return { kind: "at-least" };
  if (both.plan === 0) return null;
  return { kind: "ratio", upper: upper === null ? null : inUnit(upper, plan, both), assessed };
}

/** A further figure of the plan's own cell, in the unit that the pair is compared in. */
const inUnit = (value: number, plan: Figure, both: Sides): number =>
  plan.value === 0 ? value : (value * both.plan) / plan.value;
