import { lastRow } from "../../../domain/grid.ts";
import { longestReference, shortReference } from "../places.ts";
import { doubleQuote, greaterThan, lessThan, slash } from "./byte-classes.ts";
import { decimalOf } from "./number.ts";
import { PlainText } from "./plain-text.ts";
import { letters } from "./string-item.ts";

export const blank = 0;
export const number = 1;
export const shared = 2;
export const textAtPlace = 3;

export type PlainKind = typeof blank | typeof number | typeof shared | typeof textAtPlace;

const space = 0x20;
const equals = 0x3d;
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const capitalA = 0x41;
const capitalZ = 0x5a;
/** Digits that make up a number below 2^53, with zeros before them. */
const exactDigits = 15;
const powers = Array.from({ length: exactDigits + 1 }, (_, exponent) => 10 ** exponent);

export const bytesOf = (word: string): Uint8Array => Uint8Array.from(word, (letter) => letter.charCodeAt(0));
const valueEnd = bytesOf("</v></c>");
const textEnd = bytesOf("</t></is></c>");
const valueStart = bytesOf("<v>");
const textStart = bytesOf("<is><t>");
const keptTextStart = bytesOf('<is><t xml:space="preserve">');
const inlineType = bytesOf("inlineStr");
const formulaType = bytesOf("str");

/**
 * One cell in the words that nearly all are written in. What is written in others is no plain cell, though it may well be
 * one: `Tokens` goes through it then. All that is taken is well-formed, and ends before the first "<" that is not its own.
 */
export class PlainCell {
  kind: PlainKind = blank;
  column = 0;
  style = 0;
  /** The number itself, or of which shared string. */
  value = 0;
  /** Of the text. */
  from = 0;
  to = 0;
  hash = 0;
  readonly #plainText = new PlainText();

  /** The cell whose "<" stands there, which has this column unless it names another. @returns the place behind it, 0 for no plain cell. */
  read(bytes: Uint8Array, start: number, column: number): number {
    if (bytes[start + 1] !== letters.c) return 0;
    this.column = column;
    this.style = 0;
    let type = letters.n as number;
    let at = start + 2;
    let seen = 0;
    while (bytes[at] !== greaterThan) {
      const letter = bytes[at + 1]!;
      if (bytes[at] === slash && letter === greaterThan) {
        // A text may be one without characters.
        if (type !== letters.n && type !== letters.s) return 0;
        this.kind = blank;
        return at + 2;
      }
      if (bytes[at] !== space || bytes[at + 2] !== equals || bytes[at + 3] !== doubleQuote) return 0;
      at += 4;
      const from = at;
      if (letter === letters.r) {
        if ((seen & 1) !== 0) return 0;
        seen |= 1;
        at = this.#reference(bytes, from);
      } else if (letter === letters.s) {
        if ((seen & 2) !== 0) return 0;
        seen |= 2;
        let style = 0;
        for (let digit = bytes[at]! - zero; digit >= 0 && digit <= 9; digit = bytes[at]! - zero) {
          style = style * 10 + digit;
          at += 1;
        }
        if (at === from || at > from + 9) return 0;
        this.style = style;
      } else if (letter === letters.t) {
        if ((seen & 4) !== 0) return 0;
        seen |= 4;
        type = bytes[at]!;
        if (bytes[at + 1] === doubleQuote) at += type === letters.s || type === letters.n ? 1 : 0;
        else if (stands(bytes, at, formulaType)) {
          type = letters.f;
          at += formulaType.length;
        } else if (stands(bytes, at, inlineType)) at += inlineType.length;
      } else return 0;
      if (at <= from || bytes[at] !== doubleQuote) return 0;
      at += 1;
    }
    at += 1;
    if (type === letters.i) {
      const words = stands(bytes, at, textStart) ? textStart : keptTextStart;
      return words === textStart || stands(bytes, at, words) ? this.#text(bytes, at + words.length, textEnd) : 0;
    }
    if (!stands(bytes, at, valueStart)) return 0;
    at += valueStart.length;
    if (type === letters.s) return this.#index(bytes, at);
    return type === letters.n ? this.#number(bytes, at) : this.#text(bytes, at, valueEnd);
  }

  /** As for an element of `Tokens`, in capital letters; 0 where it may name what no sheet has. */
  #reference(bytes: Uint8Array, from: number): number {
    let column = 0;
    let at = from;
    for (let byte = bytes[at]!; byte >= capitalA && byte <= capitalZ; byte = bytes[at]!) {
      column = column * 26 + byte - 64;
      at += 1;
    }
    if (at === from || at > from + 3) return 0;
    const rowFrom = at;
    let row = 0;
    for (let digit = bytes[at]! - zero; digit >= 0 && digit <= 9; digit = bytes[at]! - zero) {
      row = row * 10 + digit;
      at += 1;
    }
    const length = at - from;
    if (at === rowFrom || length > longestReference || (length > shortReference && (row < 1 || row > lastRow)))
      return 0;
    this.column = column;
    return at;
  }

  #index(bytes: Uint8Array, from: number): number {
    let value = 0;
    let at = from;
    for (let digit = bytes[at]! - zero; digit >= 0 && digit <= 9; digit = bytes[at]! - zero) {
      value = value * 10 + digit;
      at += 1;
    }
    if (at === from || at > from + 9 || !endsValue(bytes, at)) return 0;
    this.kind = shared;
    this.value = value;
    return at + valueEnd.length;
  }

  /** As `decimalOf`. */
  #number(bytes: Uint8Array, from: number): number {
    const start = bytes[from] === minus ? from + 1 : from;
    let at = start;
    let whole = 0;
    let pointAt = 0;
    for (;;) {
      const byte = bytes[at]!;
      const digit = byte - zero;
      if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
      else if (byte === point && pointAt === 0) pointAt = at;
      else break;
      at += 1;
    }
    if (at === start || !endsValue(bytes, at)) return 0;
    this.kind = number;
    if (at - start > exactDigits) this.value = decimalOf(bytes, from, at);
    else if (pointAt === 0) this.value = start === from ? whole : -whole;
    else if (pointAt === start || pointAt === at - 1) return 0;
    else {
      const value = whole / powers[at - pointAt - 1]!;
      this.value = start === from ? value : -value;
    }
    return Number.isNaN(this.value) ? 0 : at + valueEnd.length;
  }

  #text(bytes: Uint8Array, from: number, end: Uint8Array): number {
    const text = this.#plainText;
    text.read(bytes, from);
    if (!stands(bytes, text.to, end)) return 0;
    this.kind = textAtPlace;
    this.from = from;
    this.to = text.to;
    this.hash = text.hash;
    return text.to + end.length;
  }
}

/** `valueEnd`, letter by letter: asked of every cell. */
const endsValue = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === lessThan &&
  bytes[at + 1] === slash &&
  bytes[at + 2] === letters.v &&
  bytes[at + 3] === greaterThan &&
  bytes[at + 4] === lessThan &&
  bytes[at + 5] === slash &&
  bytes[at + 6] === letters.c &&
  bytes[at + 7] === greaterThan;

export function stands(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word[index]) return false;
  return true;
}
