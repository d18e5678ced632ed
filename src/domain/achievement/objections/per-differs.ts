import type { Side, ToldCoverage } from "../inherit.ts";
import { qualifiersIn } from "../../quantity/qualifiers-in.ts";
import type { FigureCell } from "../../sheet/records/reading.ts";
import type { Figure } from "../figure.ts";
import { remarkBehind } from "../own-time.ts";
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
    const pers = words.telling().flatMap(({ per }) => per ?? []);
    const named = pers.find((per) => times.test(per)) ?? null;
    const behind = { plan: perBehind(plan, line.plan), actual: perBehind(actual, line.actual) };
    const said = pers[0] ?? null;
    const { headings } = words;
    const isUnsaid = headings.plan?.per == null && headings.actual?.per == null && behind.plan === behind.actual;
    if (isUnsaid && pers.length === 0) return null;
    const isSaid = said !== null && (behind.plan === said || behind.actual === said);
    const under = (side: Side) =>
      knownUnit(
        both.unit.written,
        behind[side] ??
          words.headings[side]?.per ??
          (isSaid ? said : isOfYear(told[side], line[side]?.reading.text) ? null : named),
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

/** 20人(1回当たり): in a bracket behind the figure. */
function perBehind({ quantity }: Figure, cell: FigureCell | null): string | null {
  const remark = cell === null ? null : remarkBehind(quantity, cell.reading);
  return remark === null || !perAlone.test(remark) ? null : qualifiersIn(remark).per;
}

/** Nothing else: (1回当たり2人) has a figure of its own. */
const perAlone = /^[\s　]*[1１一]?[^\d０-９]{1,6}(?:当たり|あたり|につき)[\s　]*$/u;

/** The figure's own cell says that it is a year's sum: 年間36,500人, not 年間平均. */
const isOfYear = (told: ToldCoverage | null, text = ""): boolean =>
  told?.whence === "cell" && told.coverage.how === "single" && told.coverage.told !== "none" && !text.includes("平均");
