import { headOf } from "./head-of.ts";
import type { Head } from "./head.ts";
import { nameParts } from "./name-parts.ts";
import { nameTokens, type TokenClass } from "./name-tokens.ts";
import { namesListed } from "./names-listed.ts";
import type { NameSense } from "./sense.ts";
import { doneAwayWith } from "../lexicon/neutral.ts";
import { isBadState, things } from "../lexicon/states.ts";
import { rememberingByShape } from "../../../by-shape.ts";
import { remembering } from "../../../remembering.ts";

/** A sentence that says what the figure should come to. */
const heldDown =
  /(?:(?:以下|未満|以内|ゼロ|0)(?:と|に)する|(?:減少|削減|低減|半減)させる|に抑(?:える|制する))(?:こと)?$/u;
const rank = /^(?:位|番目|ランク)$/u;

/** The sense of an indicator's name. Never throws; says "unknown" rather than guess. */
export const senseOfName = (name: string, unit: string | null): NameSense =>
  unit !== null && isRank(unit) ? { sense: "lower", sure: true, proof: unit } : senseOfWords(name);

const isRank = remembering((unit: string): boolean => rank.test(unit.normalize("NFKC").trim()));

/** 待ち時間(15分以下の割合): of whom or what it is counted, as if it stood behind the name. */
const selects = /^[^0-9]{0,6}[0-9][0-9.,]*[^0-9]{0,8}?(?:以下|未満|以内|以上|超|を超える)の?.{0,12}(?:割合|率)$/u;

const senseOfWords: (name: string) => NameSense = rememberingByShape((name: string): NameSense => {
  const names = namesListed(name);
  if (names.length > 1) return senseOfAll(names.map(senseOfWords));
  const { outside, inside, isCompound } = nameParts(name);
  const share = inside.find((words) => selects.test(words));
  if (share !== undefined && !saysNothing(outside)) return senseOfWords(outside + share);
  const held = heldDown.exec(outside);
  if (held !== null) return { sense: "lower", sure: false, proof: held[0] };
  const of = isChange(outside) ? inside.find((words) => headOf(words).sense !== "unknown") : undefined;
  if (of !== undefined) return senseOfWords(`${of}の${outside}`);
  const head = headOf(outside);
  if (head.settled) return guarded(head, outside, isCompound);
  if (!saysNothing(outside)) return plain(head);
  for (const words of inside) {
    const within = headOf(words);
    if (within.sense !== "unknown") return { ...plain(within), sure: false };
  }
  return plain(head);
});

/** 前年度比, 減少率, 全国平均との差 alone: of what, a bracket says (前年度比(ごみ排出量)), or a farther name. */
const isChange = rememberingByShape((outside: string): boolean => {
  const classes = new Set(nameTokens(outside).map((token) => token.class));
  if (!["grow", "turn", "willed", "mirror"].some((word) => classes.has(word as TokenClass))) return false;
  return [...classes].every((word) => changing.has(word));
});
const changing: ReadonlySet<TokenClass> = new Set(["grow", "turn", "willed", "mirror", "tail", "number"]);

/** Whether a name is that of a difference from an average, and says not of what. */
export const isRelative = (name: string): boolean => /平均との[差比]/u.test(name) && isChange(nameParts(name).outside);

/** Several names in one cell: what all of them say; where one falls and another does not, nobody can tell. */
function senseOfAll(senses: readonly NameSense[]): NameSense {
  const differing = new Set(senses.map(({ sense }) => (sense === "unknown" ? "higher" : sense)));
  const proof = senses.map((one) => one.proof).join("・");
  if (differing.size > 1) return { sense: "ambiguous", sure: true, proof };
  const sense = senses.find((one) => one.sense !== "unknown")?.sense ?? "unknown";
  return { sense, sure: senses.every(({ sure }) => sure), proof };
}

/** What is only guessed to rise is a doubt where a bad word stands anywhere in the name. */
function guarded(head: Head, outside: string, isCompound: boolean): NameSense {
  const sure = head.sure && isCompound;
  if (head.sense !== "higher" || sure) return { ...plain(head), sure };
  const bad = nameTokens(outside).find((token) => token.class === "falls");
  return bad === undefined ? { ...plain(head), sure } : { sense: "ambiguous", sure, proof: bad.text };
}

/** 施設数, 件数, 小学校: says how or of whom it is counted, but not what. */
export const saysNothing = rememberingByShape((outside: string): boolean =>
  nameTokens(outside).every(({ class: word }) => word === "tail" || word === "carrier" || word === "joint"),
);

const plain = ({ sense, sure, proof }: Head): NameSense => ({ sense, sure, proof });

/**
 * Whether a name is that of things in a bad state (期限切れ備蓄品, 破損遊具) or of what is done away with (紙の申請書): a doubt of
 * it is no mere word of what a program is about.
 */
export const namesBadThings = rememberingByShape((name: string): boolean => {
  const tokens = nameTokens(nameParts(name).outside);
  const counted = tokens.findIndex(({ class: word }) => word !== "tail");
  const state = tokens.findIndex(({ class: word, text }, at) => at >= counted && !isThing(word, text));
  const found = tokens[state];
  if (counted < 0 || found === undefined) return tokens.some(({ text }) => doneAwayWith.has(text));
  return (
    (state > counted && found.class === "falls" && isBadState(found.text)) ||
    tokens.slice(counted, state + 1).some(({ text }) => doneAwayWith.has(text))
  );
});

const isThing = (word: TokenClass, text: string): boolean =>
  word === "unknown" || word === "carrier" || word === "rises" || (word === "shield" && things.has(text));
