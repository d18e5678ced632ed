import { omens } from "../../lexicon/omens.ts";
import { doubtful, told } from "../head.ts";
import { isOpenQuestion, passPredicate } from "../passed.ts";
import type { HeadRule, Place } from "../place.ts";

export const flip: HeadRule = ({ passed }) => {
  passed.reversed = !passed.reversed;
  passed.turned = true;
  passPredicate(passed);
  return null;
};

export const verb: HeadRule = ({ passed }) => {
  passPredicate(passed);
  return null;
};

const share = /率$|割合$/u;
/** What can be wanted small as well as large. */
export const amount = /[率量比額値度積]$|割合$|日数$|時間$|時間数$/u;

export const tail: HeadRule = ({ token, passed }) => {
  passed.counted = true;
  if (share.test(token.text)) passed.share = true;
  if (!passed.unlisted && amount.test(token.text)) passed.amount = true;
  return null;
};

export const carrier: HeadRule = ({ passed }) => {
  passed.carried = true;
  return null;
};

export const unknown: HeadRule = ({ token, passed }) => {
  if (!passed.carried && !passed.verb) passed.unlisted = true;
  if (omens.has(token.text)) passed.omen = token.text;
  passed.unknown = true;
  return null;
};

/** The last letter of a predicate before the noun that it is said of. */
export const endsVerb = (text: string): boolean => /[るたいうくすつぬむぐぶ]$/u.test(text);

/** A clause says which of them are counted (超過勤務を行った職員数): it decides, not the noun. */
export const isSelected = ({ left }: Place): boolean =>
  left?.class === "verb" ||
  left?.class === "negation" ||
  (left?.class === "kana" && endsVerb(left.text)) ||
  (left?.class === "flip" && (endsVerb(left.text) || /[下満]の$/u.test(left.text)));

export const kana: HeadRule = ({ token, right, passed }) => {
  if (right?.class === "carrier" && endsVerb(token.text)) passPredicate(passed);
  return null;
};

export const silent: HeadRule = () => null;

/** Before it stands only the circumstance: a predicate that has found no sense by now is unknown. */
export const boundary: HeadRule = ({ passed }) => {
  if (isOpenQuestion(passed)) return doubtful("");
  passed.crossed = true;
  return null;
};

/** 未, 不, 非, 無, 低 before a word without a sense; only 未 is always a lack. */
export const prefix: HeadRule = ({ token: { text }, passed }) => {
  if (!passed.carried && !passed.counted && !passed.unknown) return null;
  return { ...told("lower", text, passed), sure: text === "未" && !passed.unknown };
};
