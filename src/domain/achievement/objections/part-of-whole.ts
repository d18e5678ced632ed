import { sidesOfWholes } from "../antonyms.ts";
import { countedNames } from "../counted.ts";
import { plainLabel } from "../label.ts";
import { asPaired } from "./as-paired.ts";
import { calledIn } from "./called.ts";
import type { Objection, Pair } from "./objection.ts";

/** What a side may be told with and still be nothing but the side: who was there, or all that ever came together. */
const nothingElse = /新規|登録|加入|入会|会員|契約|利用|参加|受講|来場|のみ|だけ|[分者数の計件]/gu;

export const isNothingElse = (label: string): boolean => label.replace(nothingElse, "") === "";

/** 新規50社 against 268社, 参加者100人 against 女性参加者40人: one side of a whole against what may be the whole. */
export const partOfWhole: Objection = {
  code: "part-of-whole",
  object: (pair) => {
    if (!isPartOfOther(pair)) return null;
    return { reason: "label-unmatched", reasonParams: calledIn(pair), alternatives: asPaired(pair.both) };
  },
};

function isPartOfOther({ plan, actual, context }: Pair): boolean {
  if (plan.label === null && actual.label === null) return false;
  const names = countedNames(context.line);
  const narrows = (label: string | null, other: string | null): boolean =>
    label !== null && onlyHere(plainLabel(label), other === null ? null : plainLabel(other), names);
  return narrows(plan.label, actual.label) || narrows(actual.label, plan.label);
}

/** A side that only this label tells; against a figure without a label only where it tells nothing else. */
const onlyHere = (label: string, other: string | null, names: readonly string[]): boolean =>
  sidesOfWholes(label).some(({ words, all }) => {
    if (names.some((name) => words.test(plainLabel(name)))) return false;
    if (other !== null) return !all.some((side) => side.test(other));
    return isNothingElse(label.replace(words, ""));
  });
