import { circledNumbers } from "./marks.ts";

/** A number in front of a name in the same cell: 33 ものづくり…, 1. …, (2) …, 第3 …. */
export interface NumberedName {
  readonly no: number | null;
  readonly name: string;
}

const wholeNumber = /^(?:No\.?|№|#|第)?\s*[(]?\s*(\d{1,9})\s*[)]?\s*[.号番]?$/iu;

/** A number under a number: 15-2 is the second under 15. */
export function numberUnder(text: string): number | null {
  const match = /^(\d{1,4})\s?[-‐–―ー−.]\s?\d{1,3}$/u.exec(text.normalize("NFKC").trim());
  return match === null ? null : Number(match[1]);
}

/** The number in a number cell: 3, "３", "No.3", "(3)", "③"; null where it is none (1-2, A-1). */
export function numberIn(text: string): number | null {
  if (areDigits(text)) return Number(text);
  const match = wholeNumber.exec(text.normalize("NFKC").trim());
  return match === null ? null : Number(match[1]);
}

const mostDigits = 9;

function areDigits(text: string): boolean {
  if (text.length === 0 || text.length > mostDigits) return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/** A program's number has no more digits than this. */
const largest = 9999;
/** Characters of No. 1234 and the like. */
const longestNumber = 20;

/** A cell that may be a program's number. */
export function looksLikeNumber(text: string): boolean {
  const number = text.length > longestNumber ? null : numberIn(text);
  return number !== null && number <= largest;
}

const leading =
  /^[\s　]*(?:No\.?|№|第)?[(（]?([0-9０-９]{1,3})(?:[)）][\s　]*|[.．、][\s　]*(?![0-9０-９])|[\s　]+)(?=[^\s　0-9０-９])/u;
const circledLeading = new RegExp(`^[\\s　]*([${circledNumbers}])[\\s　]*(?=\\S)`, "u");

/** Takes a leading number off a name; a number that runs into the word (65歳以上…) is part of it. */
export function splitNumber(text: string): NumberedName {
  const match = leading.exec(text) ?? circledLeading.exec(text);
  if (match === null) return { no: null, name: text.trim() };
  return { no: Number(match[1]!.normalize("NFKC")), name: text.slice(match[0].length).trim() };
}
