import type { CellValue } from "../../grid.ts";
import { PlainNumbers, PlainTexts } from "../../quantity/index.ts";
import type { Numbering } from "./numbering.ts";

/** A cell whose only figure may stand for that of another cell of its like. */
export interface FigureAlike {
  /** Equal for cells that show the same but for the number itself. */
  readonly like: number;
  /** As written, before its unit counts (千円). */
  readonly number: number;
}

const mostWhole = 9;
const mostDecimals = 6;

/** Where nothing parts its digits it may be a year. */
const isYearLike = (value: number): boolean => Number.isInteger(value) && value >= 1868 && value <= 2100;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const comma = 44;
const point = 46;

/** Where the digits end that begin at a place. */
function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where whole digits end, grouped by three or not; the place itself where they are neither. */
function wholeEnd(text: string, from: number): number {
  const first = digitsEnd(text, from);
  if (text.charCodeAt(first) !== comma) return first - from > mostWhole ? from : first;
  if (first - from > 3) return from;
  let at = first;
  while (text.charCodeAt(at) === comma) {
    const end = digitsEnd(text, at + 1);
    if (end - at !== 4) return from;
    at = end;
  }
  return at - from > mostWhole + 3 ? from : at;
}

const zero = 48;

/** Behind digits: they go on in full width, or are grouped or pointed so. */
const goesOn = /^[０-９，．]/u;

/** A note's mark before digits: ※120人 bears ※1, and ※240人 does not. */
const noteMark = /[※*＊†‡注#＃♯★☆◆◇●○◎■□▼▽][ \u3000]*$/u;

/** Formats that show a number as its digits, whatever it is. */
const digitsOnly = /^(?:General|(?:0|#,##0)(?:\.0{1,6})?%?(?:_[ )])?)$/u;

const digits = /^[\d,.]+%? ?$/u;

/** So many cells of a wording are seen before it is worth proving that it is read alike whatever its number is. */
const worthProving = 2;

/** Tells what cells are like but for their one number, in the numbers of one numbering. */
export class FiguresAlike {
  readonly #numbering: Numbering;
  readonly #texts = new PlainTexts(undefined, worthProving);
  readonly #numbers = new PlainNumbers(undefined, worthProving);

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /**
   * null for a cell that holds no number, or none that is plainly written, or whose words mean something else beside
   * another number (12月 and 40月, 80.0%(15/20)). What digits stand behind it are words.
   */
  of(value: CellValue, text: string, format: string): FigureAlike | null {
    if (typeof value === "number") return this.#ofNumber(value, text, format);
    return typeof value === "string" ? this.#ofText(text) : null;
  }

  #ofNumber(value: number, text: string, format: string): FigureAlike | null {
    if (!Number.isFinite(value)) return null;
    const isPlain = digitsOnly.test(format) && digits.test(text);
    if (!isPlain && this.#numbers.patternOf(value, text, format) === null) return null;
    return { like: this.#like(format, "\u0001", isYearLike(value), 0), number: value };
  }

  #ofText(text: string): FigureAlike | null {
    let start = 0;
    while (start < text.length && !isDigit(text.charCodeAt(start))) start += 1;
    const whole = wholeEnd(text, start);
    const isZero = text.charCodeAt(start) === zero;
    if (whole === start || (isZero && whole > start + 1)) return null;
    let end = whole;
    if (text.charCodeAt(whole) === point) {
      end = digitsEnd(text, whole + 1);
      if (end === whole + 1 || end - whole - 1 > mostDecimals) return null;
    }
    const next = text.charCodeAt(end);
    if (next === comma || next === point) return null;
    const written = text.slice(start, end);
    const isGrouped = whole - start > 3 && written.includes(",");
    const number = Number(isGrouped ? written.replaceAll(",", "") : written);
    const isYear = !isGrouped && isYearLike(number);
    const before = text.slice(0, start);
    const behind = text.slice(end);
    if (goesOn.test(behind) || noteMark.test(before) || this.#texts.patternOf(text) === null) return null;
    return { like: this.#like(before, behind, isYear, end - whole), number };
  }

  #like(before: string, behind: string, isYear: boolean, decimals: number): number {
    const numbering = this.#numbering;
    const words = numbering.ofPair(numbering.of(before), numbering.of(behind));
    return numbering.ofPair(words, decimals * 2 + (isYear ? 1 : 0));
  }
}
