import type { Direction } from "../quantity/quantity.ts";
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
  const sizes = sized(plan, actual);
  const bare = plan.unit.dimension === "" || actual.unit.dimension === "";
  if (bare) return { ...sizes, unit: plan.unit.dimension === "" ? actual.unit : plan.unit };
  const unit = commonUnit(plan.unit, actual.unit);
  return {
    plan: convert(sizes.plan, plan.unit, unit),
    actual: convert(sizes.actual, actual.unit, unit),
    unit,
  };
}

/** As they are; where one is a change, both as its size in the planned direction: 10%増 against 5%減 is 10 and -5. */
function sized(plan: Figure, actual: Figure): Omit<Sides, "unit"> {
  if (plan.kind !== "change" && actual.kind !== "change") return { plan: plan.value, actual: actual.value };
  const planned = wayOf(plan) ?? wayOf(actual);
  const achieved = wayOf(actual) ?? planned;
  const size = Math.abs(actual.value);
  return { plan: Math.abs(plan.value), actual: planned === achieved ? size : 0 - size };
}

/** null for a level that says nothing of it: 850t of 削減量. */
function wayOf({ kind, value, quantity: { direction } }: Figure): Direction | null {
  if (direction !== null) return direction;
  if (value < 0) return "decrease";
  return kind === "change" ? "increase" : null;
}
