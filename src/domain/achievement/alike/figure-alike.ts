import type { CellValue } from "../../grid.ts";
import { FigureRun } from "../../quantity/figure-run.ts";
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

/** Behind digits: they are grouped or pointed further, or go on in full width. */
const goesOn = /^[,.０-９，．]/u;

/** A note's mark before digits: ※120人 bears ※1, and ※240人 does not. */
const noteMark = /[※*＊†‡注#＃♯★☆◆◇●○◎■□▼▽][ \u3000]*$/u;

/** Formats that show a number as its digits, whatever it is. */
const digitsOnly = /^(?:General|(?:0|#,##0)(?:\.0{1,6})?%?(?:_[ )])?)$/u;

const digits = /^[\d,.]+%? ?$/u;

/** So many cells of a wording are seen before it is worth proving that it is read alike whatever its number is. */
const worthProving = 6;

/** Tells what cells are like but for their one number, in the numbers of one numbering. */
export class FiguresAlike {
  readonly #numbering: Numbering;
  readonly #run = new FigureRun();
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
    const likely = this.likely(value, text, format);
    return likely !== null && this.isProved(value, text, format) ? likely : null;
  }

  /** As `of`, if its words are proved (`isProved`): a proof costs more than all else that may speak against a line. */
  likely(value: CellValue, text: string, format: string): FigureAlike | null {
    if (typeof value === "number") return this.#ofNumber(value, format);
    return typeof value === "string" ? this.#ofText(text) : null;
  }

  /** Whether the words beside the number of what is likely mean the same whatever it is. */
  isProved(value: CellValue, text: string, format: string): boolean {
    if (typeof value !== "number") return this.#texts.patternOf(text) !== null;
    const isPlain = digitsOnly.test(format) && digits.test(text);
    return isPlain || this.#numbers.patternOf(value, text, format) !== null;
  }

  #ofNumber(value: number, format: string): FigureAlike | null {
    if (!Number.isFinite(value)) return null;
    return { like: this.#like(format, "\u0001", isYearLike(value), 0), number: value };
  }

  #ofText(text: string): FigureAlike | null {
    const run = this.#run;
    if (!run.find(text) || run.isWide || run.digits > mostWhole || run.decimals > mostDecimals) return null;
    const before = text.slice(0, run.start);
    const behind = text.slice(run.end);
    if (goesOn.test(behind) || noteMark.test(before)) return null;
    const number = run.mantissa / 10 ** run.decimals;
    return { like: this.#like(before, behind, !run.isGrouped && isYearLike(number), run.decimals), number };
  }

  #like(before: string, behind: string, isYear: boolean, decimals: number): number {
    const numbering = this.#numbering;
    const words = numbering.ofPair(numbering.of(before), numbering.of(behind));
    return numbering.ofPair(words, decimals * 2 + (isYear ? 1 : 0));
  }
}
