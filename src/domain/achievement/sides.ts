import type { Figure } from "./figure.ts";
import { commonUnit, convert, type KnownUnit } from "./unit.ts";

/** A planned and an achieved figure in one unit. */
export interface Sides {
  readonly plan: number;
  readonly actual: number;
  readonly unit: KnownUnit;
}

/** Both in the finer of their units; a figure without a unit takes the other's. */
export function sides(plan: Figure, actual: Figure): Sides {
  const bare = plan.unit.dimension === "" || actual.unit.dimension === "";
  if (bare)
    return {
      plan: plan.value,
      actual: signedActual(plan, actual),
      unit: plan.unit.dimension === "" ? actual.unit : plan.unit,
    };
  const unit = commonUnit(plan.unit, actual.unit);
  return {
    plan: convert(plan.value, plan.unit, unit),
    actual: convert(signedActual(plan, actual), actual.unit, unit),
    unit,
  };
}

/** A decrease against a planned increase counts against it. */
function signedActual(plan: Figure, actual: Figure): number {
  const opposite =
    plan.kind === "change" && actual.kind === "change" && plan.quantity.direction !== actual.quantity.direction;
  return opposite ? -actual.value : actual.value;
}
