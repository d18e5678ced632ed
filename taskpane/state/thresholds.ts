import { outOfOrder, type Policy } from "../../src/domain/policy.ts";
import { thresholdRatio } from "./figures.ts";

export const thresholdNames = ["achieved", "nearly", "under", "overTarget"] as const;
export type ThresholdName = (typeof thresholdNames)[number];
export type Typed = Readonly<Record<ThresholdName, string>>;

export type ThresholdProblem = "range" | "order" | "overOrder";

/** What is in the fields as a policy, or what is wrong with which of them. */
export function typedPolicy(policy: Policy, typed: Typed): Policy | ReadonlyMap<ThresholdName, ThresholdProblem> {
  const problems = new Map<ThresholdName, ThresholdProblem>();
  const ratios = new Map<ThresholdName, number>();
  for (const name of thresholdNames) {
    const ratio = thresholdRatio(typed[name]);
    if (ratio === null) problems.set(name, "range");
    else ratios.set(name, ratio);
  }
  const {
    achieved = 0,
    nearly = 0,
    under = 0,
    overTarget = 0,
  } = Object.fromEntries(ratios) as Partial<Record<ThresholdName, number>>;
  if (problems.size > 0) return problems;
  for (const name of outOfOrder({ achieved, nearly, under, overTarget }))
    problems.set(name, name === "overTarget" ? "overOrder" : "order");
  return problems.size > 0 ? problems : { ...policy, achieved, nearly, under, overTarget };
}

/** Whether two policies draw the same lines. */
export const sameLines = (a: Policy, b: Policy): boolean =>
  thresholdNames.every((name) => a[name] === b[name]) && a.rollUp === b.rollUp;
