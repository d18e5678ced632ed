import { apart } from "../label.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** 就職者100人 against 受講者180人, 着工5棟 against 竣工3棟, 65歳以上 against 75歳以上. */
export const labelsApart: Objection = {
  code: "labels-apart",
  object: ({ plan, actual, both }) => {
    const [planLabel, actualLabel] = [plan.label, actual.label];
    if (planLabel === null || actualLabel === null || !apart(planLabel, actualLabel)) return null;
    return { reason: "label-unmatched", reasonParams: { planLabel, actualLabel }, alternatives: asPaired(both) };
  },
};
