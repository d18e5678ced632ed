import { countingOf } from "../counting.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** 500人 against 延べ520人. */
export const countingDiffers: Objection = {
  code: "counting-differs",
  object: ({ plan, actual, both, context }) => {
    const planCounting = countingOf(plan.quantity.counting, plan.label, context.note);
    const actualCounting = countingOf(actual.quantity.counting, actual.label, context.note);
    const isCumulative = planCounting === "cumulative" || actualCounting === "cumulative";
    if (planCounting === actualCounting || !isCumulative) return null;
    const reasonParams = { planCounting: planCounting ?? "", actualCounting: actualCounting ?? "" };
    return { reason: "counting-basis-mixed", reasonParams, alternatives: asPaired(both) };
  },
};
