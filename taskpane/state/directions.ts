import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import type { DirectionRule, IndicatorDirection, Policy } from "../../src/domain/policy.ts";
import type { Review, ReviewRow } from "../../src/domain/review.ts";

/** What picks out this one indicator in a policy. */
export function ruleFor(review: Review, row: ReviewRow, indicator: Indicator): Omit<DirectionRule, "direction"> {
  const program =
    row.line.parentRow === null ? row.line : review.rows.find(({ line }) => line.row === row.line.parentRow)?.line;
  const name = row.line.measure ?? row.line.name;
  return {
    ...((row.line.no ?? program?.no) == null ? {} : { no: row.line.no ?? program?.no ?? 0 }),
    ...(name === "" ? {} : { name }),
    ...(indicator.label === null ? {} : { label: indicator.label }),
    ...(indicator.unit === null ? {} : { unit: indicator.unit }),
  };
}

const sameTarget = (a: Omit<DirectionRule, "direction">, b: Omit<DirectionRule, "direction">): boolean =>
  a.no === b.no && a.name === b.name && a.label === b.label && a.unit === b.unit;

export const givenDirection = (policy: Policy, target: Omit<DirectionRule, "direction">): IndicatorDirection | null =>
  policy.directions.find((rule) => sameTarget(rule, target))?.direction ?? null;

/** The policy with this indicator's direction set, or left to the reading again (null). */
export function withDirection(
  policy: Policy,
  target: Omit<DirectionRule, "direction">,
  direction: IndicatorDirection | null,
): Policy {
  const others = policy.directions.filter((rule) => !sameTarget(rule, target));
  return { ...policy, directions: direction === null ? others : [{ ...target, direction }, ...others] };
}

export const directionName = ({ no, name, label, unit }: Omit<DirectionRule, "direction">): string =>
  [no, name, label, unit].filter((part) => part !== undefined).join(" ");
