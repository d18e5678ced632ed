import type { WordClass } from "../lexicon/word-group.ts";
import { type Branch, wordTree } from "./word-tree.ts";

/** prefix: 未 不 非 無 before a word. kana: particles and endings. number: digits. unknown: a noun that nobody listed. */
export type TokenClass = WordClass | "prefix" | "kana" | "number" | "unknown";

export interface NameToken {
  readonly class: TokenClass;
  readonly text: string;
}

const prefixes: ReadonlySet<string> = new Set("未不非無低");

type LetterClass = "prefix" | "kana" | "number" | "unknown";

function classOfLetter(letter: string): LetterClass {
  const code = letter.charCodeAt(0);
  if (code >= 0x3041 && code <= 0x309f) return "kana";
  if (prefixes.has(letter)) return "prefix";
  if (code >= 0x30 && code <= 0x39) return "number";
  if (letter === "." || letter === "%" || letter === ",") return "number";
  return code >= 0x80 ? (isLetter(letter) ? "unknown" : "kana") : isLatin(code) ? "unknown" : "kana";
}

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isLetter = (letter: string): boolean => /[\p{L}ー々]/u.test(letter);

const isLatinAt = (text: string, at: number): boolean => isLatin(text.charCodeAt(at));

/** EV is no word in Revenue. */
const isInLatinWord = (text: string, start: number, end: number): boolean =>
  (isLatinAt(text, start) && isLatinAt(text, start - 1)) || (isLatinAt(text, end - 1) && isLatinAt(text, end));

/** 160mg/dl: the letters of a unit belong to their figure. */
const unitAfterFigure = /[0-9]\s?[a-z/%μ]{0,6}$/u;

const letterAt = (text: string, at: number): LetterClass =>
  inUnits.has(text.charAt(at)) && unitAfterFigure.test(text.slice(Math.max(0, at - 7), at))
    ? "number"
    : classOfLetter(text.charAt(at));

const inUnits: ReadonlySet<string> = new Set("abcdefghijklmnopqrstuvwxyz/%μ");

/** What a reading pays: least for few known words, most for letters of nouns that nobody listed. */
const cost: Readonly<Record<"word" | LetterClass, number>> = {
  word: 4,
  kana: 5,
  number: 1,
  prefix: 5,
  unknown: 10,
};

/**
 * The name's words from right to left, so cut that as few letters as possible are left over and as few words as
 * possible are needed; of equals the one whose first words are the longest.
 */
export function nameTokens(text: string): readonly NameToken[] {
  const starts = [0];
  const costs = [0];
  const classes: TokenClass[] = ["kana"];
  for (let end = 1; end <= text.length; end += 1) {
    const letter = letterAt(text, end - 1);
    let least = costs[end - 1]! + cost[letter];
    let start = end - 1;
    let kind: TokenClass = letter;
    let branch: Branch | undefined = wordTree;
    for (let index = end - 1; index >= 0; index -= 1) {
      branch = branch.next.get(text.charCodeAt(index));
      if (branch === undefined) break;
      if (branch.class === null || costs[index]! + cost.word >= least || isInLatinWord(text, index, end)) continue;
      [least, start, kind] = [costs[index]! + cost.word, index, branch.class];
    }
    starts.push(start);
    costs.push(least);
    classes.push(kind);
  }
  const tokens: NameToken[] = [];
  for (let end = text.length; end > 0; end = starts[end]!) {
    tokens.push({ class: classes[end]!, text: text.slice(starts[end], end) });
  }
  return tokens;
}
