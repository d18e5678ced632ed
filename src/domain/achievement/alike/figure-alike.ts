import { NumbersById } from "../../growing.ts";
import { FigureRun } from "../../quantity/figure-run.ts";
import { PlainNumbers, PlainTexts } from "../../quantity/index.ts";
import type { PlainCells } from "../../sheet/records/reading.ts";
import type { FieldName } from "../../sheet/words/field.ts";
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

/** Behind digits: they are grouped or pointed further, or go on in full width. */
const goesOn = /^[,.０-９，．]/u;

/** A note's mark before digits: ※120人 bears ※1, and ※240人 does not. */
const noteMark = /[※*＊†‡注#＃♯★☆◆◇●○◎■□▼▽][ \u3000]*$/u;

/** Formats that show a number as its digits, whatever it is. */
const digitsOnly = /^(?:General|(?:0|#,##0)(?:\.0{1,6})?%?(?:_[ )])?)$/u;

const digits = /^[\d,.]+%? ?$/u;

/** Between these a number shows all its digits, and no exponent, under any of these formats. */
const leastShown = 1e-3;
const mostShown = 1e9;

/** What is known of a format of numbers. */
interface NumberFormat {
  readonly format: string;
  readonly isDigitsOnly: boolean;
  /** What its cells are like; of such as may be years, and of others. */
  readonly like: number;
  readonly yearLike: number;
}

/** So many cells of a wording are seen before it is worth proving that it is read alike whatever its number is. */
const worthProving = 6;

/** Tells what cells are like but for their one number, in the numbers of one numbering. */
export class FiguresAlike {
  readonly #numbering: Numbering;
  readonly #run = new FigureRun();
  readonly #texts = new PlainTexts(undefined, worthProving);
  readonly #numbers = new PlainNumbers(undefined, worthProving);

  /** Of texts by their number, once they are known. */
  readonly #likes = new NumbersById();
  readonly #written = new NumbersById();
  readonly #formats = new Map<string, NumberFormat>();
  #format: NumberFormat | null = null;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /**
   * null for a cell that holds no number, or none that is plainly written, or whose words mean something else beside
   * another number (12月 and 40月, 80.0%(15/20)). What digits stand behind it are words.
   */
  of(cells: PlainCells, field: FieldName): FigureAlike | null {
    const id = cells.textId(field);
    const like = id < 0 ? 0 : this.#likes.at(id);
    if (like !== 0) return { like, number: this.#written.at(id) };
    const value = id < 0 ? cells.value(field) : cells.text(field);
    if (typeof value === "number") return this.#ofNumber(value, cells, field);
    const alike = typeof value === "string" ? this.#ofText(id < 0 ? cells.text(field) : value) : null;
    if (alike !== null && id >= 0) {
      this.#likes.put(id, alike.like);
      this.#written.put(id, alike.number);
    }
    return alike;
  }

  #ofNumber(value: number, cells: PlainCells, field: FieldName): FigureAlike | null {
    if (!Number.isFinite(value)) return null;
    const format = this.#formatOf(cells.format(field));
    const showsDigits = format.isDigitsOnly && value >= leastShown && value < mostShown;
    if (!showsDigits || Number.isNaN(cells.number(field))) {
      const text = cells.text(field);
      const isPlain = format.isDigitsOnly && digits.test(text);
      if (!isPlain && this.#numbers.patternOf(value, text, format.format) === null) return null;
    }
    return { like: isYearLike(value) ? format.yearLike : format.like, number: value };
  }

  #formatOf(format: string): NumberFormat {
    if (this.#format?.format === format) return this.#format;
    const known = this.#formats.get(format) ?? {
      format,
      isDigitsOnly: digitsOnly.test(format),
      like: this.#like(format, "\u0001", false, 0),
      yearLike: this.#like(format, "\u0001", true, 0),
    };
    this.#formats.set(format, known);
    return (this.#format = known);
  }

  #ofText(text: string): FigureAlike | null {
    const run = this.#run;
    if (!run.find(text) || run.isWide || run.digits > mostWhole || run.decimals > mostDecimals) return null;
    const before = text.slice(0, run.start);
    const behind = text.slice(run.end);
    if (goesOn.test(behind) || noteMark.test(before) || this.#texts.patternOf(text) === null) return null;
    const number = run.mantissa / 10 ** run.decimals;
    return { like: this.#like(before, behind, !run.isGrouped && isYearLike(number), run.decimals), number };
  }

  #like(before: string, behind: string, isYear: boolean, decimals: number): number {
    const numbering = this.#numbering;
    const words = numbering.ofPair(numbering.of(before), numbering.of(behind));
    return numbering.ofPair(words, decimals * 2 + (isYear ? 1 : 0));
  }
}
