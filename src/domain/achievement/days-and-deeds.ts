import type { Policy } from "../policy.ts";
import type { Done } from "../quantity/quantity.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { type Basis, judge } from "./basis.ts";
import { type Judged, noFigure } from "./judged.ts";

const share: Readonly<Record<Done, number>> = { done: 1, partly: 0.5, "not-done": 0 };

/**
 * A line whose plan and actual are both days (令和5年3月末 | 2月15日), or both say done or not done (○ | 未実施); null
 * for any other.
 */
export function daysOrDeeds(line: ProgramLine, policy: Policy): Judged | null {
  const plan = line.plan?.reading ?? null;
  const actual = line.actual?.reading ?? null;
  if (plan === null || actual === null) return null;
  if (plan.day !== null && actual.day !== null) return compared("date", plan.day.serial, actual.day.serial, policy);
  // Where ◎ is one of the marks, ○ is the second best.
  if (plan.text.includes("◎") !== actual.text.includes("◎")) return null;
  if (plan.done === "done" && actual.done !== null) return compared("done", share.done, share[actual.done], policy);
  return null;
}

function compared(kind: "date" | "done", plan: number, actual: number, policy: Policy): Judged {
  const basis: Basis = { kind };
  return { ...noFigure, kind, basis, plan, actual, planRole: "plan", ...judge(basis, { plan, actual }, policy) };
}
