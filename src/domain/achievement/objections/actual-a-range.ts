import { alternative, sumOf } from "../alternative.ts";
import type { Objection } from "./objection.ts";

/** 90〜100人 achieved: either end may be meant. */
export const actualARange: Objection = {
  code: "actual-a-range",
  object: ({ actual, both }) => {
    if (actual.quantity.upper === null) return null;
    const scale = actual.value === 0 ? 1 : both.actual / actual.value;
    const ends = [both.actual, actual.quantity.upper * scale];
    const alternatives = ends.flatMap((end) =>
      alternative("part", { label: String(end) }, sumOf([both.plan]), sumOf([end])),
    );
    return { reason: "several-figures", reasonParams: { plans: 1, actuals: 2 }, alternatives };
  },
};
