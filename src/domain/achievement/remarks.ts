import { comparedLabel } from "../quantity/roles.ts";
import type { Figure } from "./figure.ts";

/** Figures of both cells, and those that only tell how others compare. */
export interface WithoutRemarks {
  readonly plans: readonly Figure[];
  readonly actuals: readonly Figure[];
  readonly asidePlans: readonly Figure[];
  readonly asideActuals: readonly Figure[];
}

/**
 * Sets aside what a bracket tells of the figure before it: 480人(前年度比8%増), 98件(98%) against 100件. Such a share answers
 * to no other. Where one side has nothing else, a comparison is what is meant, and none is set aside.
 */
export function withoutRemarks(plans: readonly Figure[], actuals: readonly Figure[]): WithoutRemarks {
  if (plans.every(compares) || actuals.every(compares)) return { plans, actuals, asidePlans: [], asideActuals: [] };
  const asidePlans = plans.filter(isComparison);
  const asideActuals = actuals.filter(
    (figure, index) => isComparison(figure) || isPrintedRate(figure, actuals[index - 1], plans),
  );
  return {
    plans: plans.filter((figure) => !asidePlans.includes(figure)),
    actuals: actuals.filter((figure) => !asideActuals.includes(figure)),
    asidePlans,
    asideActuals,
  };
}

const compares = ({ label }: Figure): boolean => label !== null && comparedLabel.test(label);

const isComparison = (figure: Figure): boolean => figure.isRemark && compares(figure);

/** Half a percent either way is rounding. */
const rounding = 0.5;

/** 98% of 98件(98%), where 100件 were planned. */
function isPrintedRate(figure: Figure, before: Figure | undefined, plans: readonly Figure[]): boolean {
  if (!figure.isRemark || figure.label !== null || figure.unit.dimension !== "%" || before === undefined) return false;
  const size = before.value * before.unit.factor;
  return plans.some(
    ({ unit, value }) =>
      unit.dimension === before.unit.dimension &&
      unit.dimension !== "%" &&
      Math.abs((size * 100) / (value * unit.factor) - figure.value) <= rounding,
  );
}
