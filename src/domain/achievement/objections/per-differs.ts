import type { Side } from "../inherit.ts";
import { knownUnit } from "../unit.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** 1日当たり目標 over one column, 実績 over the other: what the cells themselves say makes two units. */
export const perDiffers: Objection = {
  code: "per-differs",
  object: ({ plan, actual, both, context: { words } }) => {
    if (plan.quantity.per !== null || actual.quantity.per !== null) return null;
    const under = (side: Side) => knownUnit(both.unit.written, words.headings[side]?.per ?? null);
    const [planned, achieved] = [under("plan"), under("actual")];
    if (planned.dimension === achieved.dimension) return null;
    return {
      reason: "unit-mismatch",
      reasonParams: { planUnit: planned.written ?? "", actualUnit: achieved.written ?? "" },
      alternatives: asPaired(both),
    };
  },
};
