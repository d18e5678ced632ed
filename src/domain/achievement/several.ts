import { alternative, sumOf } from "./alternative.ts";
import { countingOf } from "./counting.ts";
import type { Figure } from "./figure.ts";
import type { Alternative } from "./indicator.ts";
import { type Judged, type LineContext, noFigure } from "./judged.ts";
import { maxCandidates } from "./pair.ts";
import { addsUp, commonUnit, convert, type KnownUnit } from "./unit.ts";

/** A figure in the unit that its list is compared in. */
interface Sized {
  readonly figure: Figure;
  readonly size: number;
}

const inUnit = (figures: readonly Figure[], unit: KnownUnit): readonly Sized[] =>
  figures.map((figure) => ({
    figure,
    size: figure.unit.dimension === "" ? figure.value : convert(figure.value, figure.unit, unit),
  }));

const sizes = (sized: readonly Sized[]): readonly number[] => sized.map(({ size }) => size);

/** The unit that a list of figures of one dimension is added up in. */
const unitOf = (figures: readonly Figure[]): KnownUnit =>
  figures
    .map((figure) => figure.unit)
    .reduce((unit, next) => (unit.dimension === "" ? next : next.dimension === "" ? unit : commonUnit(unit, next)));

/** The only one of a list; null where there are more. */
const onlyOf = <One>(list: readonly One[]): One | null => (list.length === 1 ? (list[0] ?? null) : null);

function manySides(plans: readonly Figure[], actuals: readonly Figure[]) {
  const unit = unitOf([...plans, ...actuals]);
  const planned = inUnit(plans, unit);
  const achieved = inUnit(actuals, unit);
  const judged: Judged = {
    ...noFigure,
    label: onlyOf(plans)?.label ?? null,
    unit: unit.written,
    plan: onlyOf(sizes(planned)),
    actual: onlyOf(sizes(achieved)),
    planQuantity: plans[0]?.quantity ?? null,
    actualQuantities: actuals.map((figure) => figure.quantity),
    asOf: actuals[0]?.quantity.asOf ?? null,
    verdict: "review",
    basis: { kind: "choice" },
  };
  const counts = { plans: plans.length, actuals: actuals.length };
  const sum = addsUp(unit) ? alternative("sum-of-all", counts, sumOf(sizes(planned)), sumOf(sizes(achieved))) : [];
  return { judged, planned, achieved, sum, counts };
}

/** Several figures of one unit, of which nothing says which answers to which. */
export function assessSeveral(plans: readonly Figure[], actuals: readonly Figure[], context: LineContext): Judged {
  const { judged, planned, achieved, sum, counts } = manySides(plans, actuals);
  const isCumulative = ({ figure }: Sized): boolean =>
    countingOf(figure.quantity.counting, figure.label, context.note) === "cumulative";
  const rest = achieved.filter((one) => !isCumulative(one));
  if (rest.length > 0 && rest.length < achieved.length) {
    const label = achieved
      .filter(isCumulative)
      .map(({ figure }) => figure.label ?? "")
      .join("、");
    return {
      ...judged,
      reason: "counting-basis-mixed",
      reasonParams: { ...counts, label },
      alternatives: [
        ...sum,
        ...alternative("without-cumulative", { label }, sumOf(sizes(planned)), sumOf(sizes(rest))),
      ],
    };
  }
  return {
    ...judged,
    reason: "several-figures",
    reasonParams: counts,
    alternatives: [...sum, ...oneByOne(planned, achieved).slice(0, maxCandidates)],
  };
}

/** A cell with more figures than this is a list or a mishap: setting each against the other side's would cost their square. */
export const maxFigures = 200;

/** More figures than anybody would set against each other one by one: how many is told, and a person looks at the cells. */
export const tooMany = (plans: readonly Figure[], actuals: readonly Figure[]): Judged => ({
  ...noFigure,
  planQuantity: plans[0]?.quantity ?? null,
  actualQuantities: actuals.map(({ quantity }) => quantity),
  asOf: actuals[0]?.quantity.asOf ?? null,
  verdict: "review",
  basis: { kind: "choice" },
  reason: "several-figures",
  reasonParams: { plans: plans.length, actuals: actuals.length },
});

/** Each of many set against the only one on the other side; nothing where both sides have many. */
function oneByOne(planned: readonly Sized[], achieved: readonly Sized[]): readonly Alternative[] {
  const [plan, actual] = [onlyOf(planned), onlyOf(achieved)];
  if (plan !== null) return achieved.flatMap((one) => part(one.figure, plan.size, one.size));
  if (actual !== null) return planned.flatMap((one) => part(one.figure, one.size, actual.size));
  return [];
}

const part = (figure: Figure, plan: number, actual: number): readonly Alternative[] =>
  alternative("part", { label: nameOf(figure) }, sumOf([plan]), sumOf([actual]));

const nameOf = ({ label, quantity, unit }: Figure): string => label ?? `${quantity.value}${unit.written ?? ""}`;

/** Several figures of one unit, labelled on both sides, whose labels do not meet: in order, or all together. */
export function assessLabels(plans: readonly Figure[], actuals: readonly Figure[]): Judged {
  const { judged, planned, achieved, sum } = manySides(plans, actuals);
  const inOrder =
    planned.length === achieved.length ? planned.flatMap((one, index) => pairOff(one, achieved[index])) : [];
  return {
    ...judged,
    reason: "label-unmatched",
    reasonParams: { planLabel: plans[0]?.label ?? "", actualLabel: actuals[0]?.label ?? "" },
    alternatives: [...sum, ...inOrder.slice(0, maxCandidates)],
  };
}

function pairOff(plan: Sized, actual: Sized | undefined): readonly Alternative[] {
  if (actual === undefined) return [];
  const label = `${nameOf(plan.figure)} / ${nameOf(actual.figure)}`;
  return alternative("part", { label }, sumOf([plan.size]), sumOf([actual.size]));
}

/** Planned in one unit, achieved in another. */
export function assessUnits(plan: Figure, actuals: readonly Figure[]): Judged {
  const actual = onlyOf(actuals);
  const unitIn = ({ unit }: Figure): string => unit.written ?? "";
  const planUnit = unitIn(plan);
  return {
    ...noFigure,
    label: plan.label ?? actual?.label ?? null,
    plan: plan.value,
    actual: actual?.value ?? null,
    planQuantity: plan.quantity,
    actualQuantities: actuals.map((figure) => figure.quantity),
    asOf: actual?.quantity.asOf ?? plan.quantity.asOf,
    verdict: "review",
    basis: { kind: "choice" },
    reason: "unit-mismatch",
    reasonParams: { planUnit, actualUnit: actuals.map(unitIn).join("、") },
    alternatives: actuals.flatMap((figure) =>
      alternative(
        "units-as-same",
        { planUnit, actualUnit: unitIn(figure) },
        sumOf([plan.value]),
        sumOf([figure.value]),
      ),
    ),
  };
}
