import { differentExtent } from "../extent.ts";
import { asPaired } from "./as-paired.ts";
import { calledIn } from "./called.ts";
import type { Objection, Pair } from "./objection.ts";

/** 各校2回 against 24回, 250社 against うち新規60社, 目標 against 新規実績 in the headings. */
export const extentDiffers: Objection = {
  code: "extent-differs",
  object: (pair) => {
    const { plan, actual, both, context } = pair;
    if (!differentExtent(plan, actual, context)) return null;
    return { reason: "label-unmatched", reasonParams: namesOf(pair), alternatives: asPaired(both) };
  },
};

/** A figure of whose extent its heading tells is called by that. */
function namesOf(pair: Pair) {
  const { plan, actual } = pair.context.words.headings;
  const { planLabel, actualLabel } = calledIn(pair);
  return {
    planLabel: plan?.extent == null ? planLabel : plan.text,
    actualLabel: actual?.extent == null ? actualLabel : actual.text,
  };
}
