import { wordsBehind } from "../words-about.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/** Behind the figure: it is what is to come, or what is still missing. */
const toCome =
  /^(?:程度|ほど|くらい|前後)?[をのがはと]?(?:(?:受講|参加|実施|開催|達成|完了|整備)を?)?(?:予定|見込|目標|計画|想定)(?!どおり|通り|を?上回|達成|比|値?を超)/u;
const missing = /^(?:まで|に|には)?(?:達(?:せ|し(?:な|てい?な))|満た(?:ず|な)|及ば|届か|足り|不足)/u;
/** Before it: あと90人, 残り90人. */
const left = /(?:あと|残り?|未達|不足)[:はが]?\s?約?$/u;

/** Over the column: 実績見込, 実績（見込み）, 決算見込. */
const expected =
  /(?:実績|決算|結果)[値数量額]?[(（]?見込み?[値数量額]?[)）]?|見込み?実績|[(（]見込み?[値数量額]?[)）]/u;

/** 90人を予定, 90人(見込み), あと90人, a column of 実績見込: not what was achieved. */
export const notAchievedYet: Objection = {
  code: "not-achieved-yet",
  object: ({
    actual,
    both,
    context: {
      line,
      words: { headings },
    },
  }) => {
    const text = line.actual?.reading.text ?? "";
    const { words, bracket } = wordsBehind(actual.quantity, text);
    const before = text.slice(Math.max(0, actual.quantity.evidence[0] - 6), actual.quantity.evidence[0]);
    const told =
      [words, bracket].find((one) => toCome.test(one) || missing.test(one)) ??
      left.exec(before)?.[0] ??
      expected.exec(headings.actual?.text ?? "")?.[0];
    if (told === undefined) return null;
    return { reason: "actual-indefinite", reasonParams: { text: told.trim() }, alternatives: asPaired(both) };
  },
};
