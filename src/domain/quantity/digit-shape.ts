import { isLatin } from "./characters.ts";
import type { Aside } from "./tokens.ts";

/** 12O, 1O0, 1l5: letters that look like digits among them. */
const withLetters = /\d[\d,]*[OoIl|][\dOoIl|,]*/y;
/** I,100人: behind a letter that looks like a digit. */
const behindLetter = /(?<=(?:^|[^A-Za-z])[OoIl|],)\d{3}(?:,\d{3})*(?![\d.,])/y;
/** 03-1234-5678, 〒100-0001. */
const telephone = /(?:0\d{1,4}[-‐−–]\d{1,4}[-‐−–]\d{3,4}|(?<=〒\s?)\d{3}[-‐−–]\d{4})(?!\d)/y;
/** 8020運動, 健康日本21: the number belongs to the name. */
const named = /(?:8020(?=[運達推普])|(?<=健康[^\d\s、。]{0,8})21(?!\d))/y;
/** 1.2E+05: what a narrow cell shows of a long number. */
const exponential = /\d+(?:\.\d+)?[eE][+-]?\d+(?![\dA-Za-z])/y;
/** 90,人: what stood behind the comma is lost. */
const cutOff = /\d[\d,]*[,、](?=[人名件回社戸校円%台])/y;
/** 令和5年13月 is no date. */
const noDate = /(?<=(?:令和|平成|昭和)\s?)\d+年(?:\d+月(?:\d+日)?)?/y;

export const lengthAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** Digits that are told by their shape alone; null where they are to be looked at more closely. */
export function scanShape(text: string, at: number): Aside | null {
  const phone = lengthAt(telephone, text, at);
  if (phone > 0) return { kind: "aside", as: "code", start: at, end: at + phone };
  const name = lengthAt(named, text, at);
  if (name > 0) return { kind: "aside", as: "ordinal", start: at, end: at + name };
  const broken =
    lengthAt(noDate, text, at) ||
    lengthAt(exponential, text, at) ||
    lengthAt(cutOff, text, at) ||
    lengthAt(behindLetter, text, at);
  if (broken > 0) return { kind: "aside", as: "digits", start: at, end: at + broken };
  const letters = at + lengthAt(withLetters, text, at);
  const isNumber =
    letters > at &&
    !isLatin(text.charCodeAt(at - 1)) &&
    !isLatin(text.charCodeAt(letters)) &&
    endsAsNumber(text, letters);
  return isNumber ? { kind: "aside", as: "digits", start: at, end: letters } : null;
}

/** A unit that people, things and money are counted in stands there, or nothing at all. */
function endsAsNumber(text: string, end: number): boolean {
  const next = text[end];
  return next === undefined || /[\s、。)]/.test(next) || /^[人名件回社戸校円%台]/.test(next);
}
