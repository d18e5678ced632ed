import { countingTold } from "../counting-told.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** 500人 against 延べ520人. */
export const countingDiffers: Objection = {
  code: "counting-differs",
  object: ({ plan, actual, both, context }) => {
    const { line, note, words } = context;
    const planCounting = countingTold(plan, line.plan?.reading.text ?? "", "plan", words, note);
    const actualCounting = countingTold(actual, line.actual?.reading.text ?? "", "actual", words, note);
    const isCumulative = planCounting === "cumulative" || actualCounting === "cumulative";
    if (planCounting === actualCounting || !isCumulative) return null;
    const reasonParams = { planCounting: planCounting ?? "", actualCounting: actualCounting ?? "" };
    return { reason: "counting-basis-mixed", reasonParams, alternatives: asPaired(both) };
  },
};
