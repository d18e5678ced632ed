import { readUtf8 } from "../utf8.ts";
import { semicolon } from "./byte-classes.ts";
import { Unfamiliar } from "./unfamiliar.ts";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** "&#x10FFFF;" with some zeros before it. */
const longestReference = 16;

/** Where the entity ends whose "&" stands here, just behind its ";"; only the five of XML itself and characters by number. */
export function entityEnd(bytes: Uint8Array, from: number): number {
  const limit = Math.min(bytes.length, from + longestReference);
  for (let at = from + 1; at < limit; at += 1) {
    if (bytes[at] !== semicolon) continue;
    characterOf(asciiOf(bytes, from + 1, at));
    return at + 1;
  }
  throw new Unfamiliar();
}

function characterOf(entity: string): string {
  const known = Object.hasOwn(named, entity) ? named[entity] : undefined;
  if (known !== undefined) return known;
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(entity);
  if (digits === null) throw new Unfamiliar();
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (!isCharacter(code)) throw new Unfamiliar();
  return String.fromCodePoint(code);
}

/** Char of XML 1.0. */
const isCharacter = (code: number): boolean =>
  (code >= 0x20 && code <= 0xd7ff) ||
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x1_0000 && code <= 0x10_ffff);

/** Scanned character data as XML means it: line ends are one character, then entities are what they stand for. */
export function charactersOf(bytes: Uint8Array, from: number, to: number): string {
  const text = readUtf8(bytes, from, to);
  if (!text.includes("&") && !text.includes("\r")) return text;
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(/&([^;]*);/g, (_, entity: string) => characterOf(entity));
}

/** More characters than numbers have; a call takes only so many arguments. */
const mostAtOnce = 64;

/** A few bytes below 0x80, quicker than a decoder has them; others are unfamiliar. */
export function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > mostAtOnce) return readAscii(bytes, from, to);
  const codes: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (bytes[at]! >= 0x80) throw new Unfamiliar();
    codes.push(bytes[at]!);
  }
  return String.fromCharCode(...codes);
}

function readAscii(bytes: Uint8Array, from: number, to: number): string {
  for (let at = from; at < to; at += 1) if (bytes[at]! >= 0x80) throw new Unfamiliar();
  return readUtf8(bytes, from, to);
}

/** Whether these bytes are exactly the word. */
export function spells(bytes: Uint8Array, from: number, to: number, word: string): boolean {
  if (to - from !== word.length) return false;
  for (let index = 0; index < word.length; index += 1) if (bytes[from + index] !== word.charCodeAt(index)) return false;
  return true;
}
