import type { Side, ToldCoverage } from "../inherit.ts";
import { knownUnit } from "../unit.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** By how long a name or a heading may count: a figure of 年間 is then none of them. */
const times = /^(?:[かカヵヶケ箇]?月|日|週間?|時間|四半期)$/u;

/**
 * 1日当たり目標 over one column, 実績 over the other, 1日当たり利用者数 and a result of 年間36,500人: what the cells themselves say
 * makes two units.
 */
export const perDiffers: Objection = {
  code: "per-differs",
  object: ({ plan, actual, both, told, context: { words, line } }) => {
    if (plan.quantity.per !== null || actual.quantity.per !== null) return null;
    const named = words.shared().find(({ per }) => per !== null && times.test(per))?.per ?? null;
    const under = (side: Side) =>
      knownUnit(
        both.unit.written,
        words.headings[side]?.per ?? (isOfYear(told[side], line[side]?.reading.text) ? null : named),
      );
    const [planned, achieved] = [under("plan"), under("actual")];
    if (planned.dimension === achieved.dimension) return null;
    return {
      reason: "unit-mismatch",
      reasonParams: { planUnit: planned.written ?? "", actualUnit: achieved.written ?? "" },
      alternatives: asPaired(both),
    };
  },
};

/** The figure's own cell says that it is a year's sum: 年間36,500人, not 年間平均. */
const isOfYear = (told: ToldCoverage | null, text = ""): boolean =>
  told?.whence === "cell" && told.coverage.how === "single" && told.coverage.told !== "none" && !text.includes("平均");
