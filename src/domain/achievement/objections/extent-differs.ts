import { differentExtent } from "../extent.ts";
import { asPaired } from "./as-paired.ts";
import { calledIn } from "./called.ts";
import type { Objection } from "./objection.ts";

/** 年間1,200人 against 月平均90人, 250社 against うち新規60社. */
export const extentDiffers: Objection = {
  code: "extent-differs",
  object: (pair) => {
    const { plan, actual, both, context } = pair;
    if (!differentExtent(plan, actual, context.line)) return null;
    return { reason: "label-unmatched", reasonParams: calledIn(pair), alternatives: asPaired(both) };
  },
};
