import { alternative, sumOf } from "../alternative.ts";
import type { Figure } from "../figure.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** 80点以上 against 4.2点(5点満点), 4段階評価で3 against 5段階中4: scores of unlike maximum. */
export const maximumDiffers: Objection = {
  code: "maximum-differs",
  object: ({ plan, actual, both }) => {
    const [planned, achieved] = [plan.quantity.outOf, actual.quantity.outOf];
    const agree =
      planned === achieved ||
      (planned === null && fits(plan, achieved)) ||
      (achieved === null && fits(actual, planned));
    if (agree) return null;
    const reasonParams = { planKind: "score", actualKind: "score" };
    const ofMaximum =
      planned === null || achieved === null
        ? []
        : alternative("of-maximum", {}, sumOf([both.plan], planned), sumOf([both.actual], achieved));
    return { reason: "kind-mismatch", reasonParams, alternatives: [...ofMaximum, ...asPaired(both)] };
  },
};

/** A score below this share of the maximum is more likely one of a smaller maximum: 4.2 beside one of 100 points. */
const leastShare = 0.1;

/** Whether a score that names no maximum may be one of this. */
const fits = ({ value }: Figure, maximum: number | null): boolean =>
  maximum !== null && value <= maximum && value > maximum * leastShare;
