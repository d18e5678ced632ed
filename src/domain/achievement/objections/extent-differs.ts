import { differentExtent } from "../extent.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection, Pair } from "./objection.ts";

/** 年間1,200人 against 月平均90人, 250社 against うち新規60社. */
export const extentDiffers: Objection = {
  code: "extent-differs",
  object: (pair) => {
    const { plan, actual, both, context } = pair;
    if (!differentExtent(plan, actual, context.line)) return null;
    return { reason: "label-unmatched", reasonParams: namesOf(pair), alternatives: asPaired(both) };
  },
};

/** By their labels; a figure without one is called what its cell says. */
const namesOf = ({ plan, actual, context: { line } }: Pair) => ({
  planLabel: plan.label ?? line.plan?.reading.text ?? "",
  actualLabel: actual.label ?? line.actual?.reading.text ?? "",
});
