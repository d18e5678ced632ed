import { addsUp } from "../unit.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/**
 * 参加者 300人 merged down over three programs, each with a result of its own, or one result over several targets: it is of all
 * of them together. A share that is wanted may as well be wanted of each.
 */
export const mergedOverLines: Objection = {
  code: "merged-over-lines",
  object: ({ both, plan, context: { line } }) => {
    const [planned, achieved] = [line.plan?.lines ?? 1, line.actual?.lines ?? 1];
    const isOfEach = !addsUp(both.unit) || plan.quantity.kind !== "level";
    if (achieved === 1 && (planned === 1 || isOfEach)) return null;
    return {
      reason: "several-figures",
      reasonParams: { plans: achieved, actuals: planned },
      alternatives: asPaired(both),
    };
  },
};
