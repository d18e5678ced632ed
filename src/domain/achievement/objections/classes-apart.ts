import type { PartialFact } from "../../sheet/records/partial-fact.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** Which of the indicators side by side a heading is of: 活動指標 of one class, ② of several. */
const numbered = /(?:指標|目標|KPI|ＫＰＩ|アウトプット|アウトカム)[（(]?\s*([①-⑳]|[0-9０-９]{1,2}(?![0-9０-９年./]))/u;
const numberOf = ({ text }: PartialFact): string | null => numbered.exec(text)?.[1]?.normalize("NFKC") ?? null;

const apart = <Value>(one: Value | null, other: Value | null): boolean =>
  one !== null && other !== null && one !== other;

/** 活動指標 / 目標 against 成果指標 / 実績, 指標① against 指標②: the headings are of two indicators that stand side by side. */
export const classesApart: Objection = {
  code: "classes-apart",
  object: ({ both, context: { words } }) => {
    const { plan, actual } = words.headings;
    if (plan === null || actual === null) return null;
    if (!apart(plan.class, actual.class) && !apart(numberOf(plan), numberOf(actual))) return null;
    return {
      reason: "label-unmatched",
      reasonParams: { planLabel: plan.text, actualLabel: actual.text },
      alternatives: asPaired(both),
    };
  },
};
