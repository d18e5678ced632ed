import { decisionOf } from "../record/decision-of.ts";
import { type Cause, causes } from "./change.ts";
import type { StatesFacts } from "./class-rule.ts";
import { sideNames, saysTheSame } from "./sides.ts";
import type { StateLine } from "./state.ts";

/** As in the log: no rate is none of 0. */
export const isSameRate = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) < 1e-9;

/** What differs between two states of a line that its rate or verdict goes by. */
export function causesOf(before: StateLine, after: StateLine, facts: StatesFacts): readonly Cause[] {
  const [was, is] = [decisionOf(before.entry), decisionOf(after.entry)];
  const holds: Readonly<Record<Exclude<Cause, "other">, boolean>> = {
    figures: sideNames.some((side) => !saysTheSame(before[side], after[side])),
    reading: was.reading !== is.reading || facts.column.before !== facts.column.after,
    correction: was.plan !== is.plan || was.actual !== is.actual,
    excluded: was.isExcluded !== is.isExcluded,
    // A rate that is as it was can only have met other thresholds.
    thresholds: !facts.areThresholdsSame && isSameRate(before.rate, after.rate),
  };
  const found = causes.filter((cause) => cause !== "other" && holds[cause]);
  return found.length === 0 ? ["other"] : found;
}
