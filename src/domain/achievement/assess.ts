import type { ProgramLine } from "../sheet/reading.ts";
import { alternative, sumOf } from "./alternative.ts";
import { countingNote, countingOf, type CountingNote } from "./counting.ts";
import { givenDirection } from "./direction.ts";
import type { Figure } from "./figure.ts";
import type { Alternative, Indicator, ReasonCode } from "./indicator.ts";
import { differentSpan, spanConflict } from "./span.ts";
import { maxCandidates, type Pairing } from "./pair.ts";
import type { IndicatorDirection, Policy } from "./policy.ts";
import { achievementRate } from "./rate.ts";
import { commonUnit, convert, type KnownUnit } from "./unit.ts";
import { verdictOf } from "./verdict.ts";

/** What a pair of figures is judged in. */
export interface LineContext {
  readonly line: ProgramLine;
  readonly policy: Policy;
  /** Number of the group that a measure stands under. */
  readonly parentNo: number | null;
  readonly note: CountingNote;
  /** The plan column is of another year than the actual's, by their headings; null where it is not. */
  readonly otherYear: { readonly planYear: string; readonly actualYear: string } | null;
  /** The sheet's own year, as written; null where it names none. */
  readonly fiscalYear: string | null;
  /** Dimensions that the line plans a reduction in: a stock of the same unit beside it is meant to fall. */
  readonly reductions: ReadonlySet<string>;
}

/** An indicator without its place. */
export type Judged = Omit<Indicator, "identity" | "planCell" | "actualCell">;

type Params = Readonly<Record<string, string | number>>;

const blank: Judged = {
  label: null, unit: null, plan: null, actual: null, planQuantity: null, actualQuantities: [], asOf: null,
  direction: "higher", directionGiven: false, rate: null, verdict: "not-assessed", reason: null, reasonParams: {},
  alternatives: [], overTarget: false,
};

/** A line's counting note: the unit's explanation first, then its names. */
export const lineNote = (line: ProgramLine): CountingNote =>
  countingNote(line.unitNote?.text, line.measure ?? line.name);

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

/** A planned figure that nothing answers to; the caller says why. */
export const onlyPlanned = (plan: Figure): Judged => ({
  ...blank,
  label: plan.label, unit: plan.unit.written, plan: plan.value, planQuantity: plan.quantity, asOf: plan.quantity.asOf,
});

/** An achieved figure without a plan; the caller says why. */
export const onlyAchieved = (actual: Figure): Judged => ({
  ...blank,
  label: actual.label, unit: actual.unit.written, actual: actual.value, actualQuantities: [actual.quantity],
  asOf: actual.quantity.asOf,
});

/** No figure on either side. */
export const noFigure: Judged = blank;

interface Sides {
  readonly plan: number;
  readonly actual: number;
  readonly unit: KnownUnit;
}

function sides(plan: Figure, actual: Figure): Sides {
  const bare = plan.unit.dimension === "" || actual.unit.dimension === "";
  if (bare) return { plan: plan.value, actual: signedActual(plan, actual), unit: plan.unit.dimension === "" ? actual.unit : plan.unit };
  const unit = commonUnit(plan.unit, actual.unit);
  return { plan: convert(plan.value, plan.unit, unit), actual: convert(signedActual(plan, actual), actual.unit, unit), unit };
}

/** A decrease against a planned increase counts against it. */
function signedActual(plan: Figure, actual: Figure): number {
  const opposite =
    plan.kind === "change" && actual.kind === "change" && plan.quantity.direction !== actual.quantity.direction;
  return opposite ? -actual.value : actual.value;
}

function assessPair(plan: Figure, actual: Figure, context: LineContext): Judged {
  const both = sides(plan, actual);
  const label = plan.label ?? actual.label;
  const unit = both.unit.written;
  const given = givenDirection(context.policy, context.line, context.parentNo, label, unit);
  const judged: Judged = {
    ...blank,
    label, unit, plan: both.plan, actual: both.actual, planQuantity: plan.quantity, actualQuantities: [actual.quantity],
    asOf: actual.quantity.asOf ?? plan.quantity.asOf,
    direction: given ?? (meantToFall(plan, context) ? "lower" : "higher"),
    directionGiven: given !== null,
  };
  const doubt = doubtOf(plan, actual, both, context);
  if (doubt !== null) return { ...judged, verdict: "review", ...doubt };
  return compare(judged, plan, both, context.policy);
}

const meantToFall = (plan: Figure, context: LineContext): boolean =>
  plan.quantity.bound === "max" || (plan.kind === "level" && context.reductions.has(plan.unit.dimension));

interface Doubt {
  readonly reason: ReasonCode;
  readonly reasonParams: Params;
  readonly alternatives: readonly Alternative[];
}

/** Why two figures of one unit still do not measure the same thing; null where nothing says so. */
function doubtOf(plan: Figure, actual: Figure, both: Sides, context: LineContext): Doubt | null {
  const asPaired = alternative("as-paired", {}, sumOf([both.plan]), sumOf([both.actual]));
  if (context.otherYear !== null) return { reason: "period-mismatch", reasonParams: { ...context.otherYear }, alternatives: asPaired };
  const span = spanConflict(plan, actual, context.line);
  if (span !== null) return { reason: "period-mismatch", ...differentSpan(span, both.plan, both.actual) };
  const planCounting = countingOf(plan.quantity.counting, plan.label, context.note);
  const actualCounting = countingOf(actual.quantity.counting, actual.label, context.note);
  if (planCounting !== actualCounting && (planCounting === "cumulative" || actualCounting === "cumulative")) {
    const reasonParams = { planCounting: planCounting ?? "", actualCounting: actualCounting ?? "" };
    return { reason: "counting-basis-mixed", reasonParams, alternatives: asPaired };
  }
  const scales = differentScales(plan, actual);
  if (scales !== null) return { reason: "unit-mismatch", ...scales };
  const unclear = unclearDirection(plan, actual, both);
  if (unclear !== null) return { reason: "direction-unclear", reasonParams: { kind: unclear }, alternatives: asPaired };
  if (actual.quantity.upper !== null) return rangeAchieved(actual, both);
  return null;
}

function unclearDirection(plan: Figure, actual: Figure, both: Sides): "change" | "negative" | "capacity" | null {
  if (plan.kind !== actual.kind) return "change";
  if (both.plan < 0) return "negative";
  return isCapacity(plan) ? "capacity" : null;
}

/** 定員30人以内: no more may come, and yet the more the better. */
const isCapacity = ({ quantity }: Figure): boolean =>
  quantity.bound === "max" && /定員|上限|限度|枠/u.test(quantity.label ?? "");

/** 400万人泊 against a bare 447: it may be 447万, and it may be 447. */
function differentScales(plan: Figure, actual: Figure): Omit<Doubt, "reason"> | null {
  const bare = [plan, actual].find((figure) => figure.unit.dimension === "");
  const other = bare === plan ? actual : plan;
  if (bare === undefined || other.unit.dimension === "" || bare.multiplier !== 1 || other.multiplier < 1000) return null;
  const reasonParams = { planUnit: plan.unit.written ?? "", actualUnit: actual.unit.written ?? "" };
  const scaled = (figure: Figure): number => (figure === bare ? figure.value * other.multiplier : figure.value);
  return {
    reasonParams,
    alternatives: [
      ...alternative("units-as-same", reasonParams, sumOf([scaled(plan)]), sumOf([scaled(actual)])),
      ...alternative("as-paired", {}, sumOf([plan.value]), sumOf([actual.value])),
    ],
  };
}

/** 90〜100人 achieved: either end may be meant. */
function rangeAchieved(actual: Figure, both: Sides): Doubt {
  const scale = actual.value === 0 ? 1 : both.actual / actual.value;
  const ends = [both.actual, (actual.quantity.upper ?? actual.value) * scale];
  const alternatives = ends.flatMap((end) => alternative("part", { label: String(end) }, sumOf([both.plan]), sumOf([end])));
  return { reason: "several-figures", reasonParams: { plans: 1, actuals: 2 }, alternatives };
}

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

function inPlanUnit(figures: readonly Figure[], unit: KnownUnit): readonly number[] {
  return figures.map((figure) => (figure.unit.dimension === "" ? figure.value : convert(figure.value, figure.unit, unit)));
}

/** The unit that a list of figures of one dimension is added up in. */
const unitOf = (figures: readonly Figure[]): KnownUnit =>
  figures.map((figure) => figure.unit).reduce((unit, next) => (unit.dimension === "" ? next : next.dimension === "" ? unit : commonUnit(unit, next)));

function manySides(plans: readonly Figure[], actuals: readonly Figure[]) {
  const unit = unitOf([...plans, ...actuals]);
  const [plan] = plans;
  const [actual] = actuals;
  const planned = inPlanUnit(plans, unit);
  const achieved = inPlanUnit(actuals, unit);
  const judged: Judged = {
    ...blank,
    label: plans.length === 1 ? (plan?.label ?? null) : null,
    unit: unit.written,
    plan: plans.length === 1 ? (planned[0] ?? null) : null,
    actual: actuals.length === 1 ? (achieved[0] ?? null) : null,
    planQuantity: plan?.quantity ?? null,
    actualQuantities: actuals.map((figure) => figure.quantity),
    asOf: actual?.quantity.asOf ?? null,
    verdict: "review",
  };
  const sum = addsUp(unit) ? alternative("sum-of-all", { plans: plans.length, actuals: actuals.length }, sumOf(planned), sumOf(achieved)) : [];
  return { judged, planned, achieved, sum };
}

/** Percentages of different wholes have no sum. */
const addsUp = (unit: KnownUnit): boolean => !["%", "倍", "ポイント", "‰"].includes(unit.dimension);

function assessSeveral(plans: readonly Figure[], actuals: readonly Figure[], context: LineContext): Judged {
  const { judged, planned, achieved, sum } = manySides(plans, actuals);
  const cumulative = actuals.map((figure) => countingOf(figure.quantity.counting, figure.label, context.note) === "cumulative");
  if (cumulative.includes(true) && cumulative.includes(false)) {
    const labels = actuals.filter((_, index) => cumulative[index]).map((figure) => figure.label ?? "").join("、");
    const rest = achieved.filter((_, index) => !cumulative[index]);
    return {
      ...judged,
      reason: "counting-basis-mixed",
      reasonParams: { plans: plans.length, actuals: actuals.length, label: labels },
      alternatives: [...sum, ...alternative("without-cumulative", { label: labels }, sumOf(planned), sumOf(rest))],
    };
  }
  const parts = plans.length === 1
    ? actuals.flatMap((figure, index) => part(figure, sumOf(planned), sumOf([achieved[index] ?? 0])))
    : actuals.length === 1
      ? plans.flatMap((figure, index) => part(figure, sumOf([planned[index] ?? 0]), sumOf(achieved)))
      : [];
  return {
    ...judged,
    reason: "several-figures",
    reasonParams: { plans: plans.length, actuals: actuals.length },
    alternatives: [...sum, ...parts.slice(0, maxCandidates)],
  };
}

const part = (figure: Figure, plan: ReturnType<typeof sumOf>, actual: ReturnType<typeof sumOf>) =>
  alternative("part", { label: figure.label ?? `${figure.quantity.value}${figure.unit.written ?? ""}` }, plan, actual);

function assessLabels(plans: readonly Figure[], actuals: readonly Figure[]): Judged {
  const { judged, planned, achieved, sum } = manySides(plans, actuals);
  const single = plans.length === 1 && actuals.length === 1;
  const inOrder = single || plans.length !== actuals.length
    ? []
    : planned.slice(0, maxCandidates).flatMap((plan, index) =>
        alternative("part", { label: `${plans[index]?.label} / ${actuals[index]?.label}` }, sumOf([plan]), sumOf([achieved[index] ?? 0])));
  return {
    ...judged,
    reason: "label-unmatched",
    reasonParams: { planLabel: plans[0]?.label ?? "", actualLabel: actuals[0]?.label ?? "" },
    alternatives: single ? alternative("as-paired", {}, sumOf(planned), sumOf(achieved)) : [...sum, ...inOrder],
  };
}

function assessUnits(plan: Figure, actuals: readonly Figure[]): Judged {
  const [first] = actuals;
  const single = actuals.length === 1 && first !== undefined;
  const planUnit = plan.unit.written ?? "";
  return {
    ...blank,
    label: plan.label ?? (single ? first.label : null),
    plan: plan.value,
    actual: single ? first.value : null,
    planQuantity: plan.quantity,
    actualQuantities: actuals.map((figure) => figure.quantity),
    asOf: (single ? first.quantity.asOf : null) ?? plan.quantity.asOf,
    verdict: "review",
    reason: "unit-mismatch",
    reasonParams: { planUnit, actualUnit: actuals.map((figure) => figure.unit.written ?? "").join("、") },
    alternatives: actuals.flatMap((figure) =>
      alternative("units-as-same", { planUnit, actualUnit: figure.unit.written ?? "" }, sumOf([plan.value]), sumOf([figure.value]))),
  };
}
