import { alternative, sumOf } from "./alternative.ts";
import { countingOf } from "./counting.ts";
import { differentExtent, restatedPlan } from "./extent.ts";
import type { Figure } from "./figure.ts";
import type { Alternative, Indicator, ReasonCode } from "./indicator.ts";
import type { LineContext } from "./judged.ts";
import { maxCandidates } from "./pair.ts";
import type { Sides } from "./sides.ts";
import { differentSpan, spanConflict } from "./span.ts";

/** Why a pair is to be checked, and the readings that it leaves open. */
export interface Doubt {
  readonly reason: ReasonCode;
  readonly reasonParams: Indicator["reasonParams"];
  readonly alternatives: readonly Alternative[];
}

/** Why two figures of one unit still do not measure the same thing; null where nothing says so. */
export function doubtOf(plan: Figure, actual: Figure, both: Sides, context: LineContext): Doubt | null {
  const asPaired = alternative("as-paired", {}, sumOf([both.plan]), sumOf([both.actual]));
  if (context.otherYear !== null)
    return { reason: "period-mismatch", reasonParams: { ...context.otherYear }, alternatives: asPaired };
  const span = spanConflict(plan, actual, context.line, context.fiscalYear);
  if (span !== null) return { reason: "period-mismatch", ...differentSpan(span, both.plan, both.actual) };
  const planCounting = countingOf(plan.quantity.counting, plan.label, context.note);
  const actualCounting = countingOf(actual.quantity.counting, actual.label, context.note);
  if (planCounting !== actualCounting && (planCounting === "cumulative" || actualCounting === "cumulative")) {
    const reasonParams = { planCounting: planCounting ?? "", actualCounting: actualCounting ?? "" };
    return { reason: "counting-basis-mixed", reasonParams, alternatives: asPaired };
  }
  if (differentExtent(plan, actual, context.line))
    return { reason: "label-unmatched", reasonParams: namesOf(plan, actual, context), alternatives: asPaired };
  const restated = restatedPlan(plan, context.line);
  if (restated.length > 0)
    return {
      reason: "several-figures",
      reasonParams: { plans: restated.length, actuals: 1 },
      alternatives: eachPlan(restated, plan, both),
    };
  const scales = differentScales(plan, actual);
  if (scales !== null) return { reason: "unit-mismatch", ...scales };
  const unclear = unclearDirection(plan, actual, both);
  if (unclear !== null) return { reason: "direction-unclear", reasonParams: { kind: unclear }, alternatives: asPaired };
  if (actual.quantity.upper !== null) return rangeAchieved(actual, both);
  return null;
}

/** By their labels; a figure without one is called what its cell says. */
const namesOf = (plan: Figure, actual: Figure, { line }: LineContext) => ({
  planLabel: plan.label ?? line.plan?.reading.text ?? "",
  actualLabel: actual.label ?? line.actual?.reading.text ?? "",
});

/** The target as first set and as set anew: either may be what counts. */
function eachPlan(values: readonly number[], plan: Figure, both: Sides): readonly Alternative[] {
  const scale = plan.value === 0 ? 1 : both.plan / plan.value;
  return values
    .slice(0, maxCandidates)
    .flatMap((value) =>
      alternative(
        "part",
        { label: `${value}${plan.unit.written ?? ""}` },
        sumOf([value * scale]),
        sumOf([both.actual]),
      ),
    );
}

function unclearDirection(plan: Figure, actual: Figure, both: Sides): "change" | "negative" | "capacity" | null {
  if (plan.kind !== actual.kind) return "change";
  if (both.plan < 0) return "negative";
  return isCapacity(plan) ? "capacity" : null;
}

/** 定員30人以内: no more may come, and yet the more the better. */
const isCapacity = ({ quantity }: Figure): boolean =>
  quantity.bound === "max" && /定員|上限|限度|枠/u.test(quantity.label ?? "");

/** 400万人泊 against a bare 447: it may be 447万, and it may be 447. 80% against a bare 0.85: it may be 85 %. */
function differentScales(plan: Figure, actual: Figure): Omit<Doubt, "reason"> | null {
  const bare = [plan, actual].find((figure) => figure.unit.dimension === "");
  const other = bare === plan ? actual : plan;
  if (bare === undefined || other.unit.dimension === "" || bare.multiplier !== 1) return null;
  const scale = looksLikeShare(bare) && other.unit.dimension === "%" ? 100 : other.multiplier;
  if (scale < 100) return null;
  const reasonParams = { planUnit: plan.unit.written ?? "", actualUnit: actual.unit.written ?? "" };
  const scaled = (figure: Figure): number => (figure === bare ? figure.value * scale : figure.value);
  return {
    reasonParams,
    alternatives: [
      ...alternative("units-as-same", reasonParams, sumOf([scaled(plan)]), sumOf([scaled(actual)])),
      ...alternative("as-paired", {}, sumOf([plan.value]), sumOf([actual.value])),
    ],
  };
}

const looksLikeShare = ({ value }: Figure): boolean => value !== 0 && Math.abs(value) <= 1;

/** 90〜100人 achieved: either end may be meant. */
function rangeAchieved(actual: Figure, both: Sides): Doubt {
  const scale = actual.value === 0 ? 1 : both.actual / actual.value;
  const ends = [both.actual, (actual.quantity.upper ?? actual.value) * scale];
  const alternatives = ends.flatMap((end) =>
    alternative("part", { label: String(end) }, sumOf([both.plan]), sumOf([end])),
  );
  return { reason: "several-figures", reasonParams: { plans: 1, actuals: 2 }, alternatives };
}
