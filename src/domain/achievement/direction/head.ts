import { omens } from "./lexicon/omens.ts";
import { type NameToken, nameTokens, type TokenClass } from "./name-tokens.ts";
import type { NameSense, Sense } from "./sense.ts";

/** What the words of a name, read from the right, come to. */
export interface Head extends NameSense {
  /** true where a word was found that ends the search, with a sense or without one (講習会). */
  readonly settled: boolean;
}

/** What was passed on the way from the right to the head. */
interface Passed {
  /** 1, or −1 after an odd number of words that turn round. */
  sign: 1 | -1;
  turned: boolean;
  /** 件数, 率, 面積. */
  counted: boolean;
  /** 割合, 率. */
  share: boolean;
  /** 率, 量, 日数. */
  amount: boolean;
  /** 児童, 地区. */
  carried: boolean;
  verb: boolean;
  unknown: boolean;
  /** A letter of harm or lack in a noun that nobody listed; "" where there is none. */
  omen: string;
  /** The nearest word before the tails is one that nobody listed. */
  unlisted: boolean;
  /** A circumstance's end: what follows to the left only proposes. */
  crossed: boolean;
}

type Tokens = readonly NameToken[];

/** The head of a name or of a part of it. */
export const headOf = (text: string): Head => walk(nameTokens(text), 0);

function walk(tokens: Tokens, from: number): Head {
  const passed: Passed = {
    sign: 1,
    turned: false,
    counted: false,
    share: false,
    amount: false,
    carried: false,
    verb: false,
    unknown: false,
    omen: "",
    unlisted: false,
    crossed: false,
  };
  for (let at = from; at < tokens.length; at += 1) {
    const head = step(tokens, at, passed);
    if (head !== null) return head;
  }
  return nothingFound(passed);
}

/** The head, where the word at this place decides; else null, and what it adds is noted. */
function step(tokens: Tokens, at: number, passed: Passed): Head | null {
  const token = tokens[at]!;
  switch (token.class) {
    case "falls":
      return polar(tokens, at, -1, passed);
    case "rises":
      return polar(tokens, at, 1, passed);
    case "deed":
      return deed(tokens, at, passed);
    case "willed":
      return willed(tokens, at, passed);
    case "turn":
      return turn(tokens, at, passed);
    case "grow":
      return grown(tokens, at, passed);
    case "leaning":
    case "bearer":
      return leaning(tokens, at, passed);
    case "mended":
      return told(passed.sign, token.text, { ...passed, unknown: false });
    case "range":
      return settled("range", token.text, passed);
    case "doubt":
      return isStray(token, passed) || isCounted(tokens[at + 1]) ? note(token, passed) : doubtful(token.text);
    case "shield":
      return shield(tokens, at, passed);
    case "prefix":
      return prefixed(token, passed);
    case "boundary":
      if (isOpenQuestion(passed)) return doubtful("");
      passed.crossed = true;
      return null;
    case "flip":
    case "negation":
    case "verb":
    case "tail":
    case "carrier":
    case "unknown":
    case "joint":
    case "kana":
    case "number":
      return note(token, passed, tokens[at - 1]);
  }
}

function note(token: NameToken, passed: Passed, right?: NameToken): null {
  switch (token.class) {
    case "flip":
    case "negation":
      passed.sign = passed.sign > 0 ? -1 : 1;
      passed.turned = true;
      ofClause(passed);
      break;
    case "verb":
      ofClause(passed);
      break;
    case "tail":
      passed.counted = true;
      if (share.test(token.text)) passed.share = true;
      if (amount.test(token.text) && !passed.unlisted) passed.amount = true;
      break;
    case "carrier":
    case "doubt":
      passed.carried = true;
      break;
    case "unknown":
      if (!passed.carried && !passed.verb) passed.unlisted = true;
      if (omens.has(token.text)) passed.omen = token.text;
      passed.unknown = true;
      break;
    case "kana":
      if (right?.class === "carrier" && verbEnd.test(token.text)) ofClause(passed);
      break;
    default:
      break;
  }
  return null;
}

const share = /率$|割合$/u;
/** What can be wanted small as well as large; a number of things is rather wanted large. */
const amount = /[率量比額値積]$|割合$|日数$|時間数?$/u;
const verbEnd = /[るたいうくすつぬむぐぶ]$/u;

/** What stands behind a predicate is only whom or what it is said of, listed or not. */
function ofClause(passed: Passed): void {
  passed.verb = true;
  passed.unknown = false;
}

/** A clause says which of them are counted (超過勤務を行った職員数): the noun itself is no doubt. */
const isCounted = (left: NameToken | undefined): boolean =>
  left?.class === "verb" || left?.class === "negation" || (left?.class === "kana" && verbEnd.test(left.text));

/** A noun of one letter that stands in the middle of others is a part of one that nobody listed (費 in 国費参列者). */
const isStray = (token: NameToken, { unknown, carried }: Passed): boolean =>
  token.text.length === 1 && (unknown || carried);

/** 〜人の割合 whose predicate nobody listed: never good by default. */
const isOpenQuestion = ({ turned, verb, share }: Passed): boolean => turned || (verb && share);

const settled = (sense: Sense, proof: string, { unknown, crossed }: Passed): Head => ({
  sense,
  sure: !unknown && !crossed,
  proof,
  settled: true,
});

const told = (sign: number, proof: string, passed: Passed): Head =>
  settled(sign > 0 ? "higher" : "lower", proof, passed);

const doubtful = (proof: string): Head => ({ sense: "ambiguous", sure: true, proof, settled: true });

function nothingFound(passed: Passed): Head {
  if (isOpenQuestion(passed) || (passed.unlisted && passed.amount)) return doubtful("");
  if (passed.omen !== "") return doubtful(passed.omen);
  return { sense: "unknown", sure: false, proof: "", settled: false };
}

/** A word with a sense: turned round by a prefix, by what stands behind it, or undone by a clause before it. */
function polar(tokens: Tokens, at: number, own: 1 | -1, passed: Passed): Head {
  const { text } = tokens[at]!;
  const left = tokens[at + 1];
  if (left?.class === "prefix") return told(-own * passed.sign, left.text + text, passed);
  const mended = own < 0 && passed.sign > 0 ? mendedBefore(tokens, at) : null;
  if (mended !== null) return told(1, mended + text, passed);
  return told(own * passed.sign, text, passed);
}

/** 削減された排出量, 減少した長期の入所者: a clause that undoes, before the noun and nothing but nouns between. */
function mendedBefore(tokens: Tokens, at: number): string | null {
  for (let before = at + 1; before < tokens.length; before += 1) {
    const token = tokens[before]!;
    if (token.class === "mended") return token.text;
    if (!between.has(token.class) && token.text !== "の") return null;
  }
  return null;
}

const between: ReadonlySet<TokenClass> = new Set(["carrier", "tail", "number", "unknown", "falls"]);

/** Work on a bad thing is both more work and more need; a share of it is done work (苦情処理率). */
function deed(tokens: Tokens, at: number, passed: Passed): Head {
  const { text } = tokens[at]!;
  let before = at + 1;
  while (linking.test(tokens[before]?.text ?? "")) before += 1;
  const left = tokens[before];
  const isShare = passed.share && answered.test(text);
  if (left !== undefined && needy.has(left.class) && !isShare) return doubtful(left.text + text);
  return polar(tokens, at, 1, passed);
}

const needy: ReadonlySet<TokenClass> = new Set(["falls", "doubt", "leaning"]);
const linking = /^(?:の|な|事業|等)$/u;
/** A high share of them is done work, whatever they answer to. */
const answered = /^(?:処理|対応|指導|回収|治療|診断|措置|審査|検査|調査|監視)/u;

/** As its noun is: 刑法犯の認知件数, 市債の残高, 未処理人口. */
function leaning(tokens: Tokens, at: number, passed: Passed): Head {
  const token = tokens[at]!;
  const noun = walk(tokens, at + 1);
  if (noun.sense !== "lower") {
    return token.class === "bearer" ? told(passed.sign, token.text, passed) : doubtful(token.text);
  }
  const head = told(-passed.sign, noun.proof + token.text, passed);
  return { ...head, sure: noun.sure && head.sure };
}

/** A wanted reduction: counted it is good; named as an aim it tells what its noun should do. */
function willed(tokens: Tokens, at: number, passed: Passed): Head {
  const { text } = tokens[at]!;
  const left = tokens[at + 1];
  if (left?.class === "prefix") return told(-passed.sign, left.text + text, passed);
  if (left?.class === "number") return told(1, left.text + text, passed);
  if (passed.counted || passed.verb || passed.carried) return told(passed.sign, text, passed);
  return aim(tokens, at);
}

/** 死者数の減少: the figure is the number of the dead. 経費の削減: nobody can tell whether it is what was cut or left. */
function aim(tokens: Tokens, at: number): Head {
  const { text } = tokens[at]!;
  if (tokens[at + 1]?.text !== "の") return doubtful(text);
  const measure = tokens[at + 2]?.text ?? "";
  const noun = walk(tokens, at + 2);
  const isMeasured = measured.test(measure) || (noun.sense === "lower" && state.test(text));
  if (!isMeasured || noun.sense === "higher") return doubtful(`の${text}`);
  const sure = noun.sense === "lower" || measure === "割合";
  return { sense: "lower", sure, proof: `${measure}の${text}`, settled: true };
}

const measured = /[数率量額]$|割合$/u;
/** What happens to a state, not what somebody cuts off. */
const state = /^(?:減少|低下|抑制|低減|軽減)$/u;

/** 人口減少率, 事故の減少件数: the noun turned round. 死者数の減少: an aim. */
function turn(tokens: Tokens, at: number, passed: Passed): Head {
  const { text } = tokens[at]!;
  const left = tokens[at + 1];
  if (left?.class === "number") return told(1, left.text + text, passed);
  const isCounted = passed.counted || passed.verb || measured.test(text);
  if (!isCounted && left?.text === "の") return aim(tokens, at);
  const noun = walk(tokens, at + 1);
  if (noun.sense !== "higher" && noun.sense !== "lower") return doubtful(text);
  if (!isCounted && noun.sense === "lower") return doubtful(text);
  const sign = (noun.sense === "higher" ? -1 : 1) * passed.sign;
  return { ...told(sign, noun.proof + text, passed), sure: noun.sure && !passed.unknown };
}

/** 人口増加率 as its noun; 死亡者の増加 as an aim makes no sense. */
function grown(tokens: Tokens, at: number, passed: Passed): Head {
  const { text } = tokens[at]!;
  const noun = walk(tokens, at + 1);
  const proof = noun.proof + text;
  const isAim = !passed.counted && !measured.test(text);
  if (isAim && noun.sense === "lower") return doubtful(proof);
  if (isAim && noun.sense === "unknown") return { sense: "higher", sure: true, proof, settled: true };
  return { ...noun, proof };
}

/** Ends the search: what is counted is what the word names, whatever it is against. */
function shield(tokens: Tokens, at: number, passed: Passed): Head {
  const { text } = tokens[at]!;
  const left = tokens[at + 1];
  if (left?.class === "prefix") return told(-passed.sign, left.text + text, passed);
  if (passed.turned) return doubtful(text);
  return { sense: "unknown", sure: !passed.unknown, proof: text, settled: true };
}

/** 未, 不, 非, 無 before a word without a sense; only 未 is always a lack. */
function prefixed({ text }: NameToken, passed: Passed): Head | null {
  if (!passed.carried && !passed.counted && !passed.unknown) return null;
  return { ...told(-passed.sign, text, passed), sure: text === "未" && !passed.unknown };
}
