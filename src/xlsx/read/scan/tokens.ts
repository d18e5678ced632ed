import {
  ampersand,
  carriageReturn,
  classes,
  closingBracket,
  colon,
  doubleQuote,
  equals,
  greaterThan,
  highest,
  isBlank,
  isSpace,
  lessThan,
  name,
  nameStart,
  plainText,
  plainValue,
  singleQuote,
  slash,
  smallX,
  underscore,
} from "./byte-classes.ts";
import { entityEnd, spells } from "./characters.ts";
import { Unfamiliar } from "./unfamiliar.ts";

export const ended = 0;
export const opened = 1;
/** A tag that closes itself: no `closed` follows. */
export const empty = 2;
export const closed = 3;
export const text = 4;

export type Token = typeof ended | typeof opened | typeof empty | typeof closed | typeof text;

const deepest = 64;
const mostAttributes = 64;

/**
 * Walks through a UTF-8 document of one element, token by token, as places in its bytes: no string and no object a token.
 * All that it passes is well-formed XML of the plainest kind; anything else is `Unfamiliar`.
 */
export class Tokens {
  bytes: Uint8Array;
  /** Just behind the token. */
  at: number;
  /** Where the bytes end that are there so far. */
  end: number;
  /** Of the tag's name behind its prefix, or of the text. */
  from = 0;
  to = 0;
  /** Of the text: its bytes say it as it is, without entities, returns, or what may be an escape of spreadsheets (_x000D_). */
  isPlain = true;
  /** How many attributes the tag has. */
  attributes = 0;
  /** Four places each: name from, to, value from, to. */
  readonly #places = new Uint32Array(mostAttributes * 4);
  /** Whole names of the open elements: from, to. */
  readonly #open = new Uint32Array(deepest * 2);
  #depth = 0;
  #sawRoot = false;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  next(): Token {
    const { bytes, at } = this;
    if (at >= this.end) {
      if (this.#depth > 0 || !this.#sawRoot) throw new Unfamiliar();
      return ended;
    }
    if (bytes[at] !== lessThan) return this.#text(at);
    return bytes[at + 1] === slash ? this.#closing(at + 2) : this.#opening(at + 1);
  }

  /** The tag's local name where it is one letter, as that letter's code; else 0. */
  get letter(): number {
    return this.to - this.from === 1 ? this.bytes[this.from]! : 0;
  }

  isNamed(word: string): boolean {
    return spells(this.bytes, this.from, this.to, word);
  }

  /** As `letter`, of an attribute's whole name. */
  attributeLetter(index: number): number {
    const from = this.#places[index * 4]!;
    return this.#places[index * 4 + 1]! - from === 1 ? this.bytes[from]! : 0;
  }

  isAttributeNamed(index: number, word: string): boolean {
    return spells(this.bytes, this.#places[index * 4]!, this.#places[index * 4 + 1]!, word);
  }

  valueFrom(index: number): number {
    return this.#places[index * 4 + 2]!;
  }

  valueTo(index: number): number {
    return this.#places[index * 4 + 3]!;
  }

  #text(from: number): Token {
    const { bytes, end } = this;
    let at = from;
    let isPlain = true;
    for (;;) {
      while (at < end && (classes[bytes[at]!]! & plainText) !== 0) at += 1;
      if (at >= end || bytes[at] === lessThan) break;
      switch (bytes[at]) {
        case ampersand:
          at = entityEnd(bytes, at);
          isPlain = false;
          break;
        case carriageReturn:
          at += 1;
          isPlain = false;
          break;
        case underscore:
          at += 1;
          if (bytes[at] === smallX) isPlain = false;
          break;
        case greaterThan:
          if (at - from >= 2 && bytes[at - 1] === closingBracket && bytes[at - 2] === closingBracket)
            throw new Unfamiliar();
          at += 1;
          break;
        default:
          at = pastHighest(bytes, at);
      }
    }
    if (this.#depth === 0 && !isBlank(bytes, from, at)) throw new Unfamiliar();
    this.from = from;
    this.to = this.at = at;
    this.isPlain = isPlain;
    return text;
  }

  #closing(from: number): Token {
    const { bytes } = this;
    this.#depth -= 1;
    if (this.#depth < 0) throw new Unfamiliar();
    let other = this.#open[this.#depth * 2]!;
    const otherEnd = this.#open[this.#depth * 2 + 1]!;
    let at = from;
    this.from = from;
    for (; other < otherEnd; other += 1, at += 1) {
      const byte = bytes[at];
      if (byte !== bytes[other]) throw new Unfamiliar();
      if (byte === colon && this.from === from) this.from = at + 1;
    }
    this.to = at;
    while (isSpace(bytes[at])) at += 1;
    if (bytes[at] !== greaterThan) throw new Unfamiliar();
    this.at = at + 1;
    return closed;
  }

  #opening(from: number): Token {
    const { bytes } = this;
    if (this.#depth === 0 && this.#sawRoot) throw new Unfamiliar();
    this.#sawRoot = true;
    const nameEnd = this.#name(from);
    let local = from;
    while (local < nameEnd && bytes[local] !== colon) local += 1;
    this.from = local === nameEnd ? from : local + 1;
    this.to = nameEnd;
    this.attributes = 0;
    let at = nameEnd;
    for (;;) {
      const before = at;
      while (isSpace(bytes[at])) at += 1;
      const byte = bytes[at];
      if (byte === greaterThan) {
        this.#push(from, nameEnd);
        this.at = at + 1;
        return opened;
      }
      if (byte === slash && bytes[at + 1] === greaterThan) {
        this.at = at + 2;
        return empty;
      }
      if (at === before) throw new Unfamiliar();
      at = this.#attribute(at);
    }
  }

  /** @returns the place behind it. */
  #attribute(from: number): number {
    const { bytes } = this;
    const nameEnd = this.#name(from);
    const quote = bytes[nameEnd + 1];
    if (bytes[nameEnd] !== equals || (quote !== doubleQuote && quote !== singleQuote)) throw new Unfamiliar();
    const start = nameEnd + 2;
    let at = start;
    for (;;) {
      while ((classes[bytes[at]!]! & plainValue) !== 0) at += 1;
      const byte = bytes[at];
      if (byte === quote) break;
      if (byte === doubleQuote || byte === singleQuote) at += 1;
      else at = pastHighest(bytes, at);
    }
    this.#addAttribute(from, nameEnd, start, at);
    return at + 1;
  }

  #addAttribute(from: number, to: number, start: number, end: number): void {
    const { bytes } = this;
    const places = this.#places;
    const count = this.attributes;
    if (count === mostAttributes) throw new Unfamiliar();
    for (let index = 0; index < count; index += 1) {
      let other = places[index * 4]!;
      if (places[index * 4 + 1]! - other !== to - from) continue;
      let at = from;
      while (at < to && bytes[at] === bytes[other]) {
        at += 1;
        other += 1;
      }
      if (at === to) throw new Unfamiliar();
    }
    places[count * 4] = from;
    places[count * 4 + 1] = to;
    places[count * 4 + 2] = start;
    places[count * 4 + 3] = end;
    this.attributes = count + 1;
  }

  /** @returns the place behind it. */
  #name(from: number): number {
    const { bytes } = this;
    let at = from;
    if ((classes[bytes[at]!]! & nameStart) === 0) throw new Unfamiliar();
    while ((classes[bytes[at]!]! & name) !== 0) at += 1;
    return at;
  }

  #push(from: number, to: number): void {
    if (this.#depth === deepest) throw new Unfamiliar();
    this.#open[this.#depth * 2] = from;
    this.#open[this.#depth * 2 + 1] = to;
    this.#depth += 1;
  }
}

/** Past a byte 0xEF where it begins no U+FFFE or U+FFFF. */
function pastHighest(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== highest || (bytes[at + 1] === 0xbf && bytes[at + 2]! >= 0xbe)) throw new Unfamiliar();
  return at + 1;
}
