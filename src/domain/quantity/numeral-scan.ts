import { isDigit } from "./characters.ts";
import { scanDigits } from "./digits.ts";
import {
  bigScales,
  formalDigits,
  plainDigits,
  rareScales,
  smallScales,
  wordsStartingWithScale,
} from "./kanji-numerals.ts";

/** A numeral as it stands in a text, without sign or unit. */
export interface NumeralScan {
  readonly end: number;
  /** null where the characters are numerals but make no number: 1万10千, 四五千. */
  readonly value: number | null;
  /** Well formed, yet not as Japanese writes it: 一百, 千万. */
  readonly irregular: boolean;
  readonly hasScale: boolean;
  readonly kanjiOnly: boolean;
  readonly spaced: boolean;
  readonly enumerated: boolean;
  readonly grouped: boolean;
  /** Decimals of the only run of Arabic digits; else 0. */
  readonly decimals: number;
  readonly leadingZero: boolean;
  /** Digits as written where the numeral is one run of Arabic digits; else "". */
  readonly digits: string;
}

type Element =
  | {
      readonly kind: "digits";
      readonly digits: string;
      readonly decimals: number;
      readonly kanji: boolean;
      readonly one: boolean;
    }
  | { readonly kind: "small"; readonly exponent: number }
  | { readonly kind: "big"; readonly exponent: number };

/** Longer runs are no figures (and would cost more than their length to convert). */
const longestRun = 64;

/** Powers of ten that binary holds exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** So many digits are a whole number that binary holds exactly. */
const exactDigits = 15;

/** Number correctly rounded from a decimal: ("29", -1 + 8) → 290000000. */
function exact(digits: string, exponent: number): number {
  const power = digits.length > exactDigits ? undefined : powers[Math.abs(exponent)];
  if (power === undefined) return Number(`${digits}e${exponent}`);
  // Of two exact numbers product and quotient are rounded once, as the decimal is.
  return exponent < 0 ? Number(digits) / power : Number(digits) * power;
}

interface Term {
  readonly digits: string;
  readonly exponent: number;
}

function sum(terms: readonly Term[]): number {
  if (terms.length === 1) return exact((terms[0] as Term).digits, (terms[0] as Term).exponent);
  const lowest = Math.min(...terms.map((term) => term.exponent));
  let total = 0n;
  for (const term of terms) total += BigInt(term.digits) * 10n ** BigInt(term.exponent - lowest);
  return exact(total.toString(), lowest);
}

/**
 * The grammar: groups of falling myriad scale (兆 億 万), each a fall of 千 百 十 with coefficients and a tail
 * smaller than the last of them. Arabic digits may stand for any coefficient; only the first may exceed its place
 * (60,000百万).
 */
function evaluate(elements: readonly Element[]): { value: number; irregular: boolean } | null {
  const [only] = elements;
  if (elements.length === 1 && only?.kind === "digits")
    return { value: exact(only.digits, -only.decimals), irregular: false };
  const terms: Term[] = [];
  let irregular = false;
  let lastBig = Infinity;
  let at = 0;
  while (at < elements.length) {
    const group: Term[] = [];
    let lastSmall = Infinity;
    let bareThousand = false;
    for (;;) {
      const element = elements[at];
      if (element === undefined || element.kind === "big") break;
      if (element.kind === "small") {
        if (element.exponent >= lastSmall) return null;
        lastSmall = element.exponent;
        bareThousand = group.length === 0 && element.exponent === 3;
        group.push({ digits: "1", exponent: element.exponent });
        at += 1;
        continue;
      }
      bareThousand = false;
      const next = elements[at + 1];
      const value = exact(element.digits, -element.decimals);
      if (next?.kind === "small") {
        if (next.exponent >= lastSmall) return null;
        if (element.kanji && (element.digits.length > 1 || value === 0)) return null;
        if (value >= 10 ** (lastSmall - next.exponent)) return null;
        if (element.one && next.exponent < 3) irregular = true;
        lastSmall = next.exponent;
        group.push({ digits: element.digits, exponent: next.exponent - element.decimals });
        at += 2;
        continue;
      }
      if (lastSmall !== Infinity && (value >= 10 ** lastSmall || value === 0)) return null;
      group.push({ digits: element.digits, exponent: -element.decimals });
      at += 1;
      break;
    }
    if (group.length === 0) return null;
    const closing = elements[at];
    let scale = 0;
    if (closing !== undefined) {
      if (closing.kind !== "big") return null;
      scale = closing.exponent;
      if (bareThousand) irregular = true;
      at += 1;
    }
    if (scale >= lastBig || (terms.length > 0 && sum(group) >= 10 ** (lastBig - scale))) return null;
    for (const term of group) terms.push({ digits: term.digits, exponent: term.exponent + scale });
    if (closing === undefined) break;
    lastBig = scale;
  }
  return terms.length === 0 ? null : { value: sum(terms), irregular };
}

const wordStarts: ReadonlySet<string | undefined> = new Set(wordsStartingWithScale.map((word) => word[0]));

const startsWord = (text: string, at: number): boolean =>
  wordStarts.has(text[at]) && wordsStartingWithScale.some((word) => text.startsWith(word, at));

/** First UTF-16 units of the rare scales. */
const rareStarts: ReadonlySet<string | undefined> = new Set(rareScales.map(([word]) => word[0]));

/** Whether a numeral may begin with this, in a text that is nothing but a numeral. */
export const beginsWholeNumeral = (character: string): boolean =>
  plainDigits.has(character) ||
  formalDigits.has(character) ||
  smallScales.has(character) ||
  bigScales.has(character) ||
  rareStarts.has(character);

/** 参 counts in running text only where a scale or 円 follows it. */
const afterFormal = /[拾百佰千仟万萬億円]/;

function kanjiDigit(text: string, at: number, whole: boolean): number | undefined {
  const character = text[at] as string;
  const plain = plainDigits.get(character);
  if (plain !== undefined) return plain;
  const formal = formalDigits.get(character);
  if (formal === undefined || whole) return formal;
  return character === "壱" || character === "弐" || afterFormal.test(text[at + 1] ?? "") ? formal : undefined;
}

/** True where a numeral in kanji may begin. 〇 begins none: it is a bullet. */
export const beginsKanjiNumeral = (text: string, at: number): boolean => {
  const character = text[at] as string;
  return (character !== "〇" && kanjiDigit(text, at, false) !== undefined) || smallScales.has(character);
};

/** A scale that a column of units gave its number: 42 万者, 60,000 百万円, 2 千万円. Small scales alone count before 円 and 万. */
const scaleSetApart = /[ \u3000]{1,2}(?=[万億兆]|[百千]{1,2}[万億円])/y;

/** Where the scale begins that stands apart from the digits ending at `end`; else `end`. */
function skipToScale(text: string, end: number): number {
  if (text[end] !== " " && text[end] !== "\u3000") return end;
  scaleSetApart.lastIndex = end;
  const gap = scaleSetApart.exec(text)?.[0].length ?? 0;
  return gap > 0 && !startsWord(text, end + gap) ? end + gap : end;
}

/**
 * The longest run of numeral characters from `at`, and the number it makes. `whole` also admits 大字 that begin
 * ordinary words and scales above 京. Null where no numeral begins here.
 */
export function scanNumeral(text: string, at: number, whole = false): NumeralScan | null {
  const elements: Element[] = [];
  let end = at;
  let arabic = 0;
  let scales = 0;
  let spaced = false;
  let enumerated = false;
  let grouped = false;
  let broken = false;
  let digits = "";
  let leadingZero = false;
  let decimals = 0;
  while (end < text.length) {
    const afterDigits = elements[elements.length - 1]?.kind === "digits";
    const code = text.charCodeAt(end);
    if (isDigit(code)) {
      if (afterDigits) break;
      const run = scanDigits(text, end);
      elements.push({ kind: "digits", digits: run.digits, decimals: run.decimals, kanji: false, one: false });
      spaced ||= run.spaced;
      enumerated ||= run.enumerated;
      grouped ||= run.grouped;
      if (run.digits.length > longestRun) broken = true;
      digits = run.digits;
      leadingZero = run.digits.startsWith("0");
      decimals = run.decimals;
      arabic += 1;
      end = skipToScale(text, run.end);
      continue;
    }
    if (elements.length > 0 && startsWord(text, end)) break;
    const character = text[end] as string;
    if (kanjiDigit(text, end, whole) !== undefined) {
      if (afterDigits) break;
      const start = end;
      let run = "";
      for (let digit = kanjiDigit(text, end, whole); end < text.length && digit !== undefined;) {
        run += digit;
        end += 1;
        digit = end < text.length ? kanjiDigit(text, end, whole) : undefined;
      }
      if (run.length > longestRun) broken = true;
      elements.push({ kind: "digits", digits: run, decimals: 0, kanji: true, one: text.slice(start, end) === "一" });
      continue;
    }
    const small = smallScales.get(character);
    const big = bigScales.get(character);
    if (small !== undefined || big !== undefined) {
      elements.push(
        small === undefined ? { kind: "big", exponent: big as number } : { kind: "small", exponent: small },
      );
      scales += 1;
      end += 1;
      continue;
    }
    const rare =
      whole && rareStarts.has(character) ? rareScales.find(([word]) => text.startsWith(word, end)) : undefined;
    if (rare === undefined) break;
    elements.push({ kind: "big", exponent: rare[1] });
    scales += 1;
    end += rare[0].length;
  }
  if (elements.length === 0) return null;
  if (elements.length > longestRun) broken = true;
  const result = broken ? null : evaluate(elements);
  return {
    end,
    value: result?.value ?? null,
    irregular: result?.irregular ?? false,
    hasScale: scales > 0,
    kanjiOnly: arabic === 0,
    spaced,
    enumerated,
    grouped,
    decimals: arabic === 1 ? decimals : 0,
    leadingZero,
    digits: elements.length === 1 && arabic === 1 ? digits : "",
  };
}
