import { isWhole, opposedAmong, sidesOfWholes } from "../antonyms.ts";
import { countedNames } from "../counted.ts";
import { plainLabel } from "../label.ts";
import type { Side } from "../inherit.ts";
import { asPaired } from "./as-paired.ts";
import { calledIn } from "./called.ts";
import type { Objection, Pair } from "./objection.ts";
import { isNothingElse } from "./part-of-whole.ts";

/**
 * 計画(男) | 実績(女), 申込目標 | 参加実績, 計画（全体）| 実績（市内）: what the headings say of their columns is said of each
 * figure that has no label of its own.
 */
export const headingsApart: Objection = {
  code: "headings-apart",
  object: (pair) => {
    const { headings } = pair.context.words;
    const [over, overActual] = [headings.plan?.scope ?? [], headings.actual?.scope ?? []];
    if (over.length === 0 && overActual.length === 0) return null;
    const plan = saidOf(pair, "plan", over);
    const actual = saidOf(pair, "actual", overActual);
    const names = countedNames(pair.context.line).map(plainLabel);
    const areApart = opposedAmong(plan, actual) || isPart(plan, actual, names) || isPart(actual, plan, names);
    return areApart
      ? { reason: "label-unmatched", reasonParams: namesOf(pair), alternatives: asPaired(pair.both) }
      : null;
  },
};

/** The figure's own label; without one, what its heading says. */
const saidOf = (pair: Pair, side: Side, over: readonly string[]): readonly string[] => {
  const { label } = pair[side];
  return (label === null ? over : [label]).map(plainLabel);
};

/** One side of a whole, against what is said to be all of it or says nothing: 女性 against 全体, or against 実績 alone. */
function isPart(said: readonly string[], other: readonly string[], names: readonly string[]): boolean {
  const others = other.filter((piece) => !said.includes(piece));
  if (!others.every(isWhole)) return false;
  const isOnlySide = (piece: string) =>
    sidesOfWholes(piece).some(({ words, all }) => {
      const isTold = (side: RegExp, among: readonly string[]): boolean => among.some((one) => side.test(one));
      if (isTold(words, names) || all.some((side) => isTold(side, other))) return false;
      if (all.some((side) => side !== words && isTold(side, said))) return false;
      return others.length > 0 || isNothingElse(piece.replace(words, ""));
    });
  return said.some(isOnlySide);
}

/** A figure of which its heading tells is called by that. */
function namesOf(pair: Pair) {
  const { plan, actual } = pair.context.words.headings;
  const { planLabel, actualLabel } = calledIn(pair);
  return {
    planLabel: pair.plan.label === null && plan !== null ? plan.text : planLabel,
    actualLabel: pair.actual.label === null && actual !== null ? actual.text : actualLabel,
  };
}
