import {
  isDash,
  isDigit,
  isHiragana,
  isKanji,
  isNewline,
  isOpenBracket,
  isSpace,
  isTilde,
  isWord,
} from "./characters.ts";
import { scanDate } from "./dates.ts";
import { isLineNumber } from "./marks.ts";
import { measuresAt } from "./measure-words.ts";
import { numberToken } from "./number-token.ts";
import { scanNumeral, type NumeralScan } from "./numeral-scan.ts";
import type { Sign } from "./signs.ts";
import type { Aside, BreakToken, NumberToken } from "./tokens.ts";
import { scanUnit } from "./unit-scan.ts";

const boundWords =
  /^\s?(?:以上|以下|以内|未満|超|を|程度|前後|弱|強|の?増|の?減|に|へ|で|は|が|と|から|まで|より|のうち)/;
const particle = /(?:[でがはをにも]|から|より|うち)$/;
/** 5段階中4.0, 5点満点の4.2. */
const maximumEnd = /(?:段階|満点|評価)(?:中|で|の)?$/;
/** 5から6回, 5ないし6回. */
const rangeWord = /^(?:から|ないし|乃至|又は|または|か)(?=\d)/;
/** 6.5以上8.5以下: behind the bound of another number stands the next. */
const boundEnd = /(?:以[上下内]|未満|超|程度)$/;
/** 建物7、林野2: at least two names with a number each, and nothing else. */
const namedCounts = /^[一-龥ァ-ヶー]{2,8} ?\d{1,5}(?:[、,・] ?[一-龥ァ-ヶー]{2,8} ?\d{1,5}){1,8}$/;
const longestList = 80;

/** The bracket around a number lists names with their numbers: 9(建物7、林野2). */
function inNamedCounts(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestList), start);
  const open = before.lastIndexOf("(");
  if (open < 0) return false;
  const after = text.slice(end, end + longestList);
  const close = after.indexOf(")");
  return close >= 0 && namedCounts.test(before.slice(open + 1) + text.slice(start, end) + after.slice(0, close));
}

/** A number without a unit is a figure only where it stands free: 1,638, 実績値 1276, 36(1). */
function standsFree(text: string, start: number, end: number, scan: NumeralScan): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const previous = before.charCodeAt(before.length - 1);
  const named = isWord(previous) && !measuresAt(text, start) && !particle.test(before);
  if (named && !boundEnd.test(before) && !maximumEnd.test(before)) return false;
  if (/[-.]$/.test(before) || isDash(previous)) return false;
  const yearLike = scan.digits.length === 4 && /^(?:19|20)/.test(scan.digits) && !scan.grouped;
  if (yearLike && isSpace(previous) && isWord(before.charCodeAt(before.length - 2)) && !measuresAt(text, start - 1))
    return false;
  const next = text.charCodeAt(end);
  if (Number.isNaN(next) || isSpace(next) || isNewline(next) || isTilde(next)) return true;
  const after = text.slice(end, end + 4);
  if (/^(?:[※*†]|\.?[-‐−ー](?:$|\s))/.test(after)) return true;
  if (/^\+\d/.test(after)) return true;
  if (/^[、。,;/)\]}〕】〉》]/.test(after) || /^[([{〔【〈《=×xX＝]/.test(after) || /^[→⇒➡➔⇨]/.test(after)) return true;
  return !yearLike && boundWords.test(after);
}

/** 5、6回, 5,6回: two neighbouring digits say a rough number. */
const neighbours = /^(?:1[、,]2|2[、,]3|3[、,]4|4[、,]5|5[、,]6|6[、,]7|7[、,]8|8[、,]9)/;

/** 12,34,56: commas that group no thousands, so that one cannot tell one number from three. */
const isMisgrouped = (text: string, start: number, end: number): boolean =>
  (text[end] === "," && isDigit(text.charCodeAt(end + 1))) ||
  (text[start - 1] === "," && isDigit(text.charCodeAt(start - 2)));

/** The number after a link (~ - /) and whether it has a unit, which then serves both. */
function linkedNumber(text: string, at: number): { readonly value: number; readonly hasUnit: boolean } | null {
  const second = isDigit(text.charCodeAt(at)) ? scanNumeral(text, at) : null;
  return second === null ? null : { value: second.value ?? 0, hasUnit: scanUnit(text, second.end) !== null };
}

/** H30:12, 2022:15 and R4・12: what stands behind the year is a figure. */
const afterYear = /(?:[RHS]\d{1,2}|(?:19|20)\d{2}):$/;

/** Marks beside a number that make it a part of something else: a ratio, a code, a pipe's size, a note (※1). */
function isPartOfCode(text: string, start: number, end: number): boolean {
  const previous = text[start - 1] ?? "";
  const earlier = text.charCodeAt(start - 2);
  if (/[※*†]/.test(previous) && end - start <= 2) return true;
  if (text[end] === ")" && end - start <= 2 && !text.slice(Math.max(0, start - 40), start).includes("(")) return true;
  if (/[φΦ]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (
    (previous === "・" || previous === ":") &&
    isDigit(earlier) &&
    !afterYear.test(text.slice(Math.max(0, start - 6), start))
  )
    return true;
  if (previous === "/" || (isOpenBracket(previous) && isDash(earlier))) return true;
  return (
    text[end] === ":" ||
    text[end] === "'" ||
    (isMisgrouped(text, start, end) && !neighbours.test(text.slice(start, start + 3)))
  );
}

/** What a number is that stands for no figure: a name's or a code's, or digits that nobody can place. */
function refusedAs(text: string, at: number, scan: NumeralScan): Aside["as"] {
  const previous = text[at - 1] ?? "";
  if (/[※*†φΦ]/.test(previous)) return "code";
  if (scan.hasScale || scan.decimals > 0 || scan.grouped || scan.spaced) return "digits";
  if (/^(?:19|20)\d{2}$/.test(scan.digits)) return "ordinal";
  const isKanjiBefore = isKanji(previous.charCodeAt(0)) || isHiragana(previous.charCodeAt(0));
  return scan.digits.length <= (isKanjiBefore ? 1 : 2) ? "ordinal" : "digits";
}

/** A number without a unit of its own: a figure, the number of a line, or digits that are none of these. */
export function bareNumber(
  text: string,
  at: number,
  scan: NumeralScan,
  sign: Sign,
  lineStart: boolean,
): NumberToken | BreakToken | Aside | null {
  const numbersLine =
    scan.decimals === 0 &&
    isLineNumber(text, scan.end, scan.digits, lineStart) &&
    scanDate(text, scan.end + 1) === null;
  if (numbersLine) return { kind: "mark", start: at, end: scan.end };
  const token = numberToken(text, scan, null, sign);
  const refused = (): Aside | null =>
    scan.kanjiOnly ? null : { kind: "aside", as: refusedAs(text, at, scan), start: at, end: scan.end };
  const ranged = isTilde(text.charCodeAt(scan.end))
    ? 1
    : (rangeWord.exec(text.slice(scan.end, scan.end + 4))?.[0].length ?? 0);
  if (ranged > 0 && linkedNumber(text, scan.end + ranged)?.hasUnit === true) return token;
  if (isPartOfCode(text, at, scan.end)) return refused();
  const dashed = isDash(text.charCodeAt(scan.end)) ? linkedNumber(text, scan.end + 1) : null;
  if (dashed !== null) return dashed.hasUnit && dashed.value >= (scan.value as number) ? token : refused();
  const divided = text[scan.end] === "/" ? linkedNumber(text, scan.end + 1) : null;
  if (divided !== null) return divided.hasUnit ? token : refused();
  return standsFree(text, sign.start, scan.end, scan) || inNamedCounts(text, at, scan.end) ? token : refused();
}
