import {
  isHiragana,
  isKanji,
  isKatakana,
  isLatin,
  isDigit,
  isNewline,
  isOpenBracket,
  isCloseBracket,
  isSpace,
} from "./characters.ts";
import { originalSpan, type Normalised } from "./normalise.ts";
import type { Residue } from "./quantity.ts";
import { leftBy } from "./residue-signs.ts";
import type { Aside, Token } from "./tokens.ts";

interface Stretch {
  readonly kind: Residue["kind"];
  readonly start: number;
  readonly end: number;
}

const isPlain = (code: number): boolean =>
  isHiragana(code) || isKanji(code) || isKatakana(code) || isDigit(code) || isSpace(code) || isNewline(code);

/** Longest run of signs that is told as one: +α. */
const longestRun = 8;

/** Where signs and letters that stand together end: +α of 250人+α程度. */
function endOfRun(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < Math.min(to, at + longestRun)) {
    if (isPlain(text.charCodeAt(end)) || isOpenBracket(text[end] as string) || isCloseBracket(text[end] as string))
      break;
    end += 1;
  }
  return end;
}

interface Between {
  readonly afterFigure: boolean;
  readonly figureFollows: boolean;
}

/** Signs between two tokens that nothing has read. */
function signsLeft(text: string, from: number, to: number, between: Between, left: Stretch[]): void {
  const { figureFollows } = between;
  let { afterFigure } = between;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) continue;
    if (!isPlain(code) && !isLatin(code)) {
      const kind = leftBy({ text, at, afterFigure, figureFollows });
      if (kind !== null) {
        const end = endOfRun(text, at, to);
        left.push({ kind, start: at, end });
        at = end - 1;
      }
    }
    afterFigure = false;
  }
}

/** 旧100人, (新)80人: which of two ways of counting it is. */
const otherCount = /(?:^|[\s、。・:(])([旧新])[\s:]?$/;
const otherCountAlone = /^\s?([旧新](?:基準|制度|方式|指標|計画)?)\s?$/;
/** 10人又は5社: either would do. */
const alternative = /^(?:以上|以下|程度)?\s?(又は|または|もしくは|若しくは|あるいは|或いは|or(?=\s))/;

/** 90人か, 90人かもしれない: whoever wrote it was not sure. */
const unsure =
  /^(?:以上|以下|程度)?\s?(か(?:も(?:しれない)?|な)?\s?\??|と(?:思われる|みられる|見られる))(?=$|[\s。、)])/;

function doubtLeft(text: string, previous: Token | undefined, left: Stretch[]): void {
  if (previous?.kind !== "number") return;
  const found = unsure.exec(text.slice(previous.end, previous.end + 16));
  if (found === null) return;
  const start = previous.end + found[0].length - (found[1] as string).length;
  left.push({ kind: "words", start, end: previous.end + found[0].length });
}

/** Words right beside a figure that make it another than it looks. */
function wordsLeft(text: string, from: number, token: Token, previous: Token | undefined, left: Stretch[]): void {
  if (token.kind !== "number" && token.kind !== "close") return;
  const words = text.slice(from, Math.min(token.start, from + 40));
  if (words === "" || words.length === 40) return;
  const found =
    token.kind === "close"
      ? previous?.kind === "open"
        ? otherCountAlone.exec(words)
        : null
      : (otherCount.exec(words) ?? (previous?.kind === "number" ? alternative.exec(words) : null));
  if (found === null) return;
  const start = from + found.index + found[0].indexOf(found[1] as string);
  left.push({ kind: "words", start, end: start + (found[1] as string).length });
}

const told = (source: Normalised, { kind, start, end }: Stretch): Residue => ({
  kind,
  text: source.text.slice(start, end),
  evidence: originalSpan(source, start, end),
});

/** The digits that cannot be read for sure. */
export const unreadable = (source: Normalised, asides: readonly Aside[]): Residue[] =>
  asides.filter(({ as }) => as === "digits").map(({ start, end }) => told(source, { kind: "digits", start, end }));

/**
 * What the grammar does not recognise of a text with figures: digits that cannot be read for sure, signs that nothing
 * has read, words that make a figure another than it looks. Names and sentences around figures are none.
 */
export function residueOf(source: Normalised, tokens: readonly Token[], asides: readonly Aside[]): Residue[] {
  const { text } = source;
  const left: Stretch[] = [];
  for (const { as, start, end } of asides) if (as === "digits") left.push({ kind: "digits", start, end });
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (token.start > from) {
      const between = { afterFigure: previous?.kind === "number", figureFollows: token.kind === "number" };
      signsLeft(text, from, token.start, between, left);
      wordsLeft(text, from, token, previous, left);
      doubtLeft(text, previous, left);
    }
    from = Math.max(from, token.end);
  }
  const last = tokens[tokens.length - 1];
  signsLeft(text, from, text.length, { afterFigure: last?.kind === "number", figureFollows: false }, left);
  doubtLeft(text, last, left);
  left.sort((a, b) => a.start - b.start);
  return left.map((stretch) => told(source, stretch));
}
