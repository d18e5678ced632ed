import type { WordClass } from "./lexicon/word-group.ts";
import { wordsBefore } from "./word-tree.ts";

/** prefix: 未 不 非 無 before a word. kana: particles and endings. number: digits. unknown: a noun that nobody listed. */
export type TokenClass = WordClass | "prefix" | "kana" | "number" | "unknown";

export interface NameToken {
  readonly class: TokenClass;
  readonly text: string;
}

const prefixes = "未不非無";

/** 160mg/dl: the letters of a unit belong to their figure. */
const unitAfterFigure = /[0-9]\s?[a-z/%μ]{0,6}$/u;

function classOfLetter(letter: string): TokenClass {
  if (prefixes.includes(letter)) return "prefix";
  if (/[\p{Script=Hiragana}]/u.test(letter)) return "kana";
  if (/[0-9.%,]/u.test(letter)) return "number";
  return /[\p{L}ー々]/u.test(letter) ? "unknown" : "kana";
}

const letterAt = (text: string, at: number): TokenClass =>
  /[a-z/%μ]/u.test(text.charAt(at)) && unitAfterFigure.test(text.slice(Math.max(0, at - 7), at))
    ? "number"
    : classOfLetter(text.charAt(at));

/** What a reading pays: least for few known words, most for letters of nouns that nobody listed. */
const cost: Record<"word" | "kana" | "number" | "prefix" | "unknown", number> = {
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
    let least = costs[end - 1]! + cost[letter as keyof typeof cost];
    let start = end - 1;
    let kind: TokenClass = letter;
    for (const word of wordsBefore(text, end)) {
      const total = costs[word.start]! + cost.word;
      if (total >= least) continue;
      [least, start, kind] = [total, word.start, word.class];
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
