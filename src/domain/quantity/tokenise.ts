import {
  circledNumber,
  isCloseBracket,
  isDigit,
  isHiragana,
  isKanji,
  isKatakana,
  isNewline,
  isOpenBracket,
  isSpace,
} from "./characters.ts";
import { isLessSign } from "./comparison.ts";
import { beginsDate, scanDate } from "./dates.ts";
import { scanFraction } from "./fraction.ts";
import { scanIndefinite } from "./indefinite.ts";
import { wholeNumeral } from "./kanji-in-text.ts";
import { scanListMark } from "./marks.ts";
import { numberInText } from "./number-in-text.ts";
import { scanRun } from "./digit-run.ts";
import { lengthAt } from "./digit-shape.ts";
import { beginsKanjiNumeral, scanNumeral } from "./numeral-scan.ts";
import { isPlainNumber } from "./plain-digits.ts";
import { scanScore } from "./score.ts";
import type { Aside, BreakToken, CircledToken, DateToken, NumberToken, Token } from "./tokens.ts";
import { knownUnit, scaleEnd } from "./unit-scan.ts";
import { scanHalf, scanZero } from "./word-numbers.ts";

const arrows = "→⇒➡➔⇨";
const bullets = "・·•●◆■◇□★▪▶►○◎";

/** Where the scan stands. */
interface Place {
  at: number;
  /** Nothing but blanks and bullets since the line, sentence or item began. */
  lineStart: boolean;
  /** Open brackets. */
  depth: number;
  /** Those of them that are < */
  angles: number;
  lastItem: number;
}

const lastNumber = (tokens: readonly Token[]): NumberToken | null => {
  const last = tokens[tokens.length - 1];
  return last?.kind === "number" ? last : null;
};

/** Line ends, item numbers, brackets, stops, bullets and arrows: what parts one thing from the next. */
function scanBreak(text: string, place: Place, afterNumber: boolean): BreakToken | CircledToken | null {
  const { at } = place;
  const code = text.charCodeAt(at);
  const character = text[at] as string;
  const one = (kind: BreakToken["kind"], lineStart: boolean): BreakToken => {
    place.lineStart = lineStart;
    return { kind, start: at, end: at + 1 };
  };
  if (isNewline(code)) return one("line", true);
  if (character === ">" && place.angles === 0) return null;
  const opens = isOpenBracket(character) && !isLessSign(text, at);
  if (isDigit(code) || opens) {
    const end = scanListMark(text, at, {
      lineStart: place.lineStart,
      inBracket: place.depth > 0,
      lastItem: place.lastItem,
    });
    if (end > 0) {
      place.lastItem = Number(/\d+/.exec(text.slice(at, end))?.[0]);
      place.lineStart = true;
      return { kind: "mark", start: at, end };
    }
  }
  if (opens) {
    place.depth += 1;
    if (character === "<") place.angles += 1;
    return one("open", place.lineStart);
  }
  if (isCloseBracket(character)) {
    place.depth = Math.max(0, place.depth - 1);
    if (character === ">") place.angles -= 1;
    return one("close", false);
  }
  if (character === "。" || character === ";") return one("sentence", true);
  if (character === "、" || character === ",") return one("comma", place.lineStart);
  if (arrows.includes(character)) return one("arrow", place.lineStart);
  if (bullets.includes(character) && (place.lineStart || afterNumber || isSpace(text.charCodeAt(at - 1))))
    return one("bullet", true);
  const circled = circledNumber(code);
  if (circled === 0) return null;
  place.lineStart = true;
  return { kind: "circled", start: at, end: at + 1, number: circled };
}

function scanCalendar(text: string, at: number): DateToken | BreakToken | null {
  if (!beginsDate(text[at] as string) || isDigit(text.charCodeAt(at - 1))) return null;
  const date = scanDate(text, at);
  if (date === null) return null;
  if (date.kind === "time") return { kind: "mark", start: at, end: date.end };
  const standing = /^\s?(?:現在|時点)/.exec(text.slice(date.end, date.end + 4))?.[0].length ?? 0;
  return { kind: standing > 0 ? "asOf" : date.kind, start: at, end: date.end + standing };
}

/** What a text is made of: what its figures stand among, and the digits beside them. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly asides: readonly Aside[];
}

/** 0〜2歳児: where the end of a range counts nothing, its beginning does not either. */
function dropRangeStart(text: string, tokens: Token[], at: number): Aside | null {
  const last = lastNumber(tokens);
  if (last === null || last.unit !== null || last.end + 2 < at || !/[~〜・、,]/.test(text[last.end] as string))
    return null;
  tokens.pop();
  return { kind: "aside", as: "condition", start: last.start, end: last.end };
}

/** What a number, a date or a word for a number begins with, among kana and kanji. */
const beginnings: ReadonlySet<number> = new Set(
  [..."ゼ半数令平昭大明西第〇一二三四五六七八九十百千拾佰仟陌阡壱弐壹弌弍貳貮零参參肆伍陸漆柒捌玖"].map((character) =>
    character.charCodeAt(0),
  ),
);

/** Kana and kanji that nothing begins with: most of any sentence. */
const isIdle = (code: number): boolean =>
  (isKanji(code) || isHiragana(code) || isKatakana(code)) && !beginnings.has(code);

/** 一、二〇〇人: thousands marked among kanji digits, or a list of them. */
const kanjiThousands = /[一二三四五六七八九〇]{1,3}[、,][一二三四五六七八九〇]{3}(?![一二三四五六七八九〇十百千万])/y;

/** What is told by words and marks among its digits. */
const scanWord = (text: string, at: number): NumberToken | DateToken | BreakToken | null =>
  scanFraction(text, at) ??
  scanScore(text, at) ??
  scanCalendar(text, at) ??
  scanHalf(text, at) ??
  scanZero(text, at) ??
  scanIndefinite(text, at);

/** Tokens in order of appearance; every character is looked at a bounded number of times. */
export function tokenise(text: string): Tokens {
  const whole = wholeNumeral(text);
  if (whole !== null) return { tokens: [whole], asides: [] };
  const tokens: Token[] = [];
  const asides: Aside[] = [];
  const place: Place = { at: 0, lineStart: true, depth: 0, angles: 0, lastItem: 0 };
  while (place.at < text.length) {
    const { at, lineStart } = place;
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      place.at += 1;
      continue;
    }
    if (isIdle(code)) {
      place.lineStart = false;
      place.at += 1;
      continue;
    }
    const isPlain = isDigit(code) && isPlainNumber(text, at);
    const pause = isPlain ? null : scanBreak(text, place, lastNumber(tokens) !== null);
    if (pause !== null) {
      tokens.push(pause);
      place.at = pause.end;
      continue;
    }
    place.lineStart = false;
    const word = isPlain ? null : scanWord(text, at);
    if (word !== null) {
      tokens.push(word);
      place.at = word.end;
      continue;
    }
    const run =
      isDigit(code) && !isPlain
        ? scanRun(text, at, isSpace(text.charCodeAt(at - 1)) && lastNumber(tokens)?.end === at - 1)
        : null;
    if (run !== null) {
      asides.push(run);
      place.at = run.end;
      if (run.as === "digits") {
        // What stands behind it is its unit, and names nothing.
        const unitStart = scaleEnd(text, run.end);
        place.at = unitStart + (knownUnit(text, unitStart)?.length ?? 0);
        tokens.push({ kind: "mark", start: at, end: place.at });
      }
      continue;
    }
    const thousands = isDigit(code) ? 0 : lengthAt(kanjiThousands, text, at);
    if (thousands > 0) {
      asides.push({ kind: "aside", as: "digits", start: at, end: at + thousands });
      place.at = at + thousands;
      tokens.push({ kind: "mark", start: at, end: place.at });
      continue;
    }
    const scan = isDigit(code) || beginsKanjiNumeral(text, at) ? scanNumeral(text, at) : null;
    if (scan === null) {
      place.at += 1;
      continue;
    }
    const token = numberInText(text, at, scan, lineStart);
    if (token === null || token.kind === "aside") {
      const beginning = dropRangeStart(text, tokens, at);
      if (beginning !== null) asides.push(beginning);
      if (token !== null) asides.push(token);
      place.at = scan.end;
    } else {
      tokens.push(token);
      place.at = token.end;
    }
  }
  return { tokens, asides };
}
