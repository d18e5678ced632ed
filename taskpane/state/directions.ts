import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import type { DirectionRule, IndicatorDirection, LowerFormula, Policy } from "../../src/domain/policy.ts";
import type { Review, ReviewRow } from "../../src/domain/review.ts";

/** What a rule is about: one indicator, or with no part at all every indicator of the sheet. */
export type DirectionTarget = Omit<DirectionRule, "direction" | "formula">;

/** Every indicator of the sheet, at once. */
export const wholeSheet: DirectionTarget = {};

/** Which way is better, and how less is made a rate; null leaves it to the reading. */
export type DirectionChoice = IndicatorDirection | LowerFormula;

/** What a drop-down of directions offers, in its order. */
export const directionChoices: readonly DirectionChoice[] = ["higher", "lower", "reversed", "inverse"];

/** What picks out this one indicator in a policy. */
export function ruleFor(review: Review, row: ReviewRow, indicator: Indicator): DirectionTarget {
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

const sameTarget = (a: DirectionTarget, b: DirectionTarget): boolean =>
  a.no === b.no && a.name === b.name && a.label === b.label && a.unit === b.unit;

/** The choice that a rule stands for. */
export const directionChoiceOf = ({
  direction,
  formula,
}: Pick<DirectionRule, "direction" | "formula">): DirectionChoice =>
  direction === "lower" ? (formula ?? "lower") : "higher";

/** What the policy says of exactly this target; null where it says nothing. */
export function givenDirection(policy: Policy, target: DirectionTarget): DirectionChoice | null {
  const rule = policy.directions.find((each) => sameTarget(each, target));
  return rule === undefined ? null : directionChoiceOf(rule);
}

const ruleOf = (target: DirectionTarget, choice: DirectionChoice): DirectionRule => {
  if (choice === "higher") return { ...target, direction: "higher" };
  return { ...target, direction: "lower", formula: choice === "lower" ? null : choice };
};

/**
 * The policy with this target's direction set, or left to the reading again (null). What is said of the whole sheet
 * stands last, since the first rule that fits counts.
 */
export function withDirection(policy: Policy, target: DirectionTarget, choice: DirectionChoice | null): Policy {
  const others = policy.directions.filter((rule) => !sameTarget(rule, target));
  if (choice === null) return { ...policy, directions: others };
  const rule = ruleOf(target, choice);
  return { ...policy, directions: sameTarget(target, wholeSheet) ? [...others, rule] : [rule, ...others] };
}

/** "" for the whole sheet. */
export const directionName = ({ no, name, label, unit }: DirectionTarget): string =>
  [no, name, label, unit].filter((part) => part !== undefined).join(" ");
