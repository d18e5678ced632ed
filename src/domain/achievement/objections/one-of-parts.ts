import { type Coverage, fiscalYearOf } from "../../time/coverage.ts";
import { alternative, sumOf } from "../alternative.ts";
import { figuresOf } from "../figure.ts";
import type { FigureCell, OtherTime } from "../../sheet/records/reading.ts";
import { addsUp, convert, type KnownUnit } from "../unit.ts";
import type { Objection, Pair } from "./objection.ts";

/**
 * 下期 {計画, 実績} beside 上期 {計画, 実績}, and nothing of the year as a whole: what the half came to is not what the year
 * did. A share of each part adds up to nothing, and the newest stands for itself.
 */
export const oneOfParts: Objection = {
  code: "one-of-parts",
  object: (pair) => {
    const { both, told, context } = pair;
    const coverage = told.actual?.coverage ?? null;
    if (!isPart(coverage) || !isPart(told.plan?.coverage ?? null)) return null;
    if (!addsUp(both.unit) || both.unit.dimension === "点" || pair.plan.quantity.kind !== "level") return null;
    const others = (context.line.otherTimes ?? []).filter((time) => isBeside(time, coverage));
    if (others.length === 0) return null;
    const label = coverage.text;
    return {
      reason: "period-mismatch",
      reasonParams: {
        kind: "one-part",
        years: 1,
        period: label,
        others: others.map((time) => time.coverage.text).join("・"),
      },
      alternatives: [
        ...allTogether(pair, others),
        ...alternative("part", { label }, sumOf([both.plan]), sumOf([both.actual])),
      ],
    };
  },
};

const isPart = (coverage: Coverage | null): coverage is Coverage => coverage?.how === "part" && coverage.to !== null;

const isTold = (cell: FigureCell | null): boolean => cell?.reading.kind === "quantities";

/** A further part of the same year that has a plan and a result, and no month of the judged one. */
function isBeside({ coverage, plan, actual }: OtherTime, judged: Coverage): boolean {
  if (!isPart(coverage) || !isTold(plan) || !isTold(actual)) return false;
  const [own, other] = [judged.to, coverage.to];
  if (own === null || other === null || coverage.isRelative !== judged.isRelative) return false;
  const isApart = other < (judged.from ?? own) || (coverage.from ?? other) > own;
  return isApart && fiscalYearOf(own) === fiscalYearOf(other);
}

/** The sum of the parts, where each has one figure on either side and all of them are of one kind. */
function allTogether({ both, plan, actual }: Pair, others: readonly OtherTime[]) {
  const plans = others.map((time) => sizeIn(time.plan, "plan", both.unit));
  const actuals = others.map((time) => sizeIn(time.actual, "actual", both.unit));
  const isWhole = (sizes: readonly (number | null)[]): sizes is readonly number[] => !sizes.includes(null);
  if (!isWhole(plans) || !isWhole(actuals) || plan.quantity.upper !== null || actual.quantity.upper !== null) return [];
  const counts = { plans: plans.length + 1, actuals: actuals.length + 1 };
  return alternative("sum-of-all", counts, sumOf([...plans, both.plan]), sumOf([...actuals, both.actual]));
}

function sizeIn(cell: FigureCell | null, side: "plan" | "actual", unit: KnownUnit): number | null {
  const [figure, another] = figuresOf(cell, side);
  if (figure === undefined || another !== undefined) return null;
  if (figure.unit.dimension === "" || unit.dimension === "") return figure.value;
  return figure.unit.dimension === unit.dimension ? convert(figure.value, figure.unit, unit) : null;
}
