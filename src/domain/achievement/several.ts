import { alternative, sumOf } from "./alternative.ts";
import { countingOf } from "./counting.ts";
import type { Figure } from "./figure.ts";
import { type Judged, type LineContext, noFigure } from "./judged.ts";
import { maxCandidates } from "./pair.ts";
import { commonUnit, convert, type KnownUnit } from "./unit.ts";

function inPlanUnit(figures: readonly Figure[], unit: KnownUnit): readonly number[] {
  return figures.map((figure) =>
    figure.unit.dimension === "" ? figure.value : convert(figure.value, figure.unit, unit),
  );
}

/** The unit that a list of figures of one dimension is added up in. */
const unitOf = (figures: readonly Figure[]): KnownUnit =>
  figures
    .map((figure) => figure.unit)
    .reduce((unit, next) => (unit.dimension === "" ? next : next.dimension === "" ? unit : commonUnit(unit, next)));

function manySides(plans: readonly Figure[], actuals: readonly Figure[]) {
  const unit = unitOf([...plans, ...actuals]);
  const [plan] = plans;
  const [actual] = actuals;
  const planned = inPlanUnit(plans, unit);
  const achieved = inPlanUnit(actuals, unit);
  const judged: Judged = {
    ...noFigure,
    label: plans.length === 1 ? (plan?.label ?? null) : null,
    unit: unit.written,
    plan: plans.length === 1 ? (planned[0] ?? null) : null,
    actual: actuals.length === 1 ? (achieved[0] ?? null) : null,
    planQuantity: plan?.quantity ?? null,
    actualQuantities: actuals.map((figure) => figure.quantity),
    asOf: actual?.quantity.asOf ?? null,
    verdict: "review",
  };
  const sum = addsUp(unit)
    ? alternative("sum-of-all", { plans: plans.length, actuals: actuals.length }, sumOf(planned), sumOf(achieved))
    : [];
  return { judged, planned, achieved, sum };
}

/** Percentages of different wholes have no sum. */
const addsUp = (unit: KnownUnit): boolean => !["%", "倍", "ポイント", "‰"].includes(unit.dimension);

/** Several figures of one unit, of which nothing says which answers to which. */
export function assessSeveral(plans: readonly Figure[], actuals: readonly Figure[], context: LineContext): Judged {
  const { judged, planned, achieved, sum } = manySides(plans, actuals);
  const cumulative = actuals.map(
    (figure) => countingOf(figure.quantity.counting, figure.label, context.note) === "cumulative",
  );
  if (cumulative.includes(true) && cumulative.includes(false)) {
    const labels = actuals
      .filter((_, index) => cumulative[index])
      .map((figure) => figure.label ?? "")
      .join("、");
    const rest = achieved.filter((_, index) => !cumulative[index]);
    return {
      ...judged,
      reason: "counting-basis-mixed",
      reasonParams: { plans: plans.length, actuals: actuals.length, label: labels },
      alternatives: [...sum, ...alternative("without-cumulative", { label: labels }, sumOf(planned), sumOf(rest))],
    };
  }
  const parts =
    plans.length === 1
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

/** Figures of one unit whose labels do not meet. */
export function assessLabels(plans: readonly Figure[], actuals: readonly Figure[]): Judged {
  const { judged, planned, achieved, sum } = manySides(plans, actuals);
  const single = plans.length === 1 && actuals.length === 1;
  const inOrder =
    single || plans.length !== actuals.length
      ? []
      : planned
          .slice(0, maxCandidates)
          .flatMap((plan, index) =>
            alternative(
              "part",
              { label: `${plans[index]?.label} / ${actuals[index]?.label}` },
              sumOf([plan]),
              sumOf([achieved[index] ?? 0]),
            ),
          );
  return {
    ...judged,
    reason: "label-unmatched",
    reasonParams: { planLabel: plans[0]?.label ?? "", actualLabel: actuals[0]?.label ?? "" },
    alternatives: single ? alternative("as-paired", {}, sumOf(planned), sumOf(achieved)) : [...sum, ...inOrder],
  };
}

/** Planned in one unit, achieved in another. */
export function assessUnits(plan: Figure, actuals: readonly Figure[]): Judged {
  const [first] = actuals;
  const single = actuals.length === 1 && first !== undefined;
  const planUnit = plan.unit.written ?? "";
  return {
    ...noFigure,
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
      alternative(
        "units-as-same",
        { planUnit, actualUnit: figure.unit.written ?? "" },
        sumOf([plan.value]),
        sumOf([figure.value]),
      ),
    ),
  };
}
