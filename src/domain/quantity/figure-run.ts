/** How many digits a run may have that is taken for plain: one by one they are exact in binary, with room to multiply. */
export const mostDigits = 12;

/** Kinds of runs that a reader may take differently; a number of each kind has the same length. */
export interface FigureForm {
  /** Before the point; 0 where there stands nothing but one zero. */
  readonly digits: number;
  readonly decimals: number;
  readonly isGrouped: boolean;
  /** A character of it is full-width. */
  readonly isWide: boolean;
  /** 1800 to 2199, ungrouped: it may be a year. */
  readonly isYearLike: boolean;
}

const wide = 0xfee0;

/**
 * The first run of Arabic digits in a text, grouped in threes or not, with decimals or not: 1,234 of 約1,234人. One object
 * serves one text after the other.
 */
export class FigureRun {
  /** Where it starts and ends, in UTF-16 units. */
  start = 0;
  end = 0;
  digits = 0;
  decimals = 0;
  isGrouped = false;
  isWide = false;
  /** All its digits as one whole number: 125 of 12.5. */
  mantissa = 0;

  /** A number for each form. */
  get form(): number {
    const isYearLike = this.#isYearLike;
    return (
      ((this.digits * 16 + this.decimals) << 3) |
      (this.isGrouped ? 4 : 0) |
      (this.isWide ? 2 : 0) |
      (isYearLike ? 1 : 0)
    );
  }

  get #isYearLike(): boolean {
    if (this.digits !== 4 || this.isGrouped) return false;
    const whole = this.mantissa / 10 ** this.decimals;
    return whole >= 1800 && whole < 2200;
  }

  describe(): FigureForm {
    const { digits, decimals, isGrouped, isWide } = this;
    return { digits, decimals, isGrouped, isWide, isYearLike: this.#isYearLike };
  }

  /** Finds the first run; false where there is none, or one that no careful reader takes for one number (002, 1,00, 1.2.3). */
  find(text: string): boolean {
    const { length } = text;
    let at = 0;
    let digit = -1;
    for (; at < length; at += 1) {
      digit = digitOf(text.charCodeAt(at));
      if (digit >= 0) break;
    }
    if (digit < 0) return false;
    this.start = at;
    this.isWide = false;
    this.isGrouped = false;
    this.decimals = 0;
    let mantissa = 0;
    let digits = 0;
    let group = 0;
    for (;;) {
      const code = text.charCodeAt(at);
      digit = digitOf(code);
      if (digit >= 0) {
        if (code > 0x39) this.isWide = true;
        mantissa = mantissa * 10 + digit;
        digits += 1;
        group += 1;
      } else if (code === 0x2c || code === 0x2c + wide) {
        if (digitOf(text.charCodeAt(at + 1)) < 0) break;
        if (this.isGrouped ? group !== 3 : digits > 3) return false;
        if (code > 0x2c) this.isWide = true;
        this.isGrouped = true;
        group = 0;
      } else break;
      at += 1;
    }
    if ((this.isGrouped && group !== 3) || digits > mostDigits) return false;
    const first = text.charCodeAt(this.start);
    if (first === 0x30 || first === 0x30 + wide) {
      if (digits > 1) return false;
      digits = 0;
    }
    this.digits = digits;
    if (isPoint(text.charCodeAt(at)) && digitOf(text.charCodeAt(at + 1)) >= 0) {
      if (text.charCodeAt(at) > 0x2e) this.isWide = true;
      at += 1;
      const from = at;
      for (digit = digitOf(text.charCodeAt(at)); digit >= 0; digit = digitOf(text.charCodeAt(at))) {
        if (text.charCodeAt(at) > 0x39) this.isWide = true;
        mantissa = mantissa * 10 + digit;
        at += 1;
      }
      this.decimals = at - from;
      if (digits + this.decimals > mostDigits) return false;
      const next = text.charCodeAt(at);
      if ((isPoint(next) || next === 0x2c || next === 0x2c + wide) && digitOf(text.charCodeAt(at + 1)) >= 0)
        return false;
    }
    this.end = at;
    this.mantissa = mantissa;
    return true;
  }
}

const isPoint = (code: number): boolean => code === 0x2e || code === 0x2e + wide;

/** 0 to 9 of a digit in either width; else -1. */
export function digitOf(code: number): number {
  const digit = (code > 0xff00 ? code - wide : code) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
}
