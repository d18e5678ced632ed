import { coverageOf } from "../../time/coverage-of.ts";
import { fiscalYearOf } from "../../time/coverage.ts";
import { squeeze } from "../../time/squeezed.ts";
import { timeWordsIn } from "../../time/time-words.ts";

/** Cheap, and true of every heading that can speak of a part of a year. */
const hint = /月|期|季|[1-4１-４]\s?[qQＱ]|[qQＱ]\s?[1-4１-４]|中間/u;

/** 中間 by itself is known from where it stands alone. */
const middle = /^中間$/u;

/** Whether a heading's figures cover less than a year (上半期, 4～9月, 12月末現在); how things stood at its end is a year's. */
export function coversPart(heading: string): boolean {
  if (!hint.test(heading)) return false;
  if (middle.test(heading.trim())) return true;
  const coverage = coverageOf(heading, null);
  if (coverage === null) return false;
  if (coverage.how === "part") return true;
  if (coverage.how !== "as-of" || coverage.told !== "strong" || coverage.to === null) return false;
  return fiscalYearOf(coverage.to) === fiscalYearOf(coverage.to + 1);
}

/** 上半期, 4～6月, 12月末: nothing but a part of a year. `key`: a heading's key, in which Latin letters are small. */
export function isPartOfYear(key: string): boolean {
  if (!hint.test(key)) return false;
  const words = key.toUpperCase();
  const said = timeWordsIn(words, null).reduce((length, { text }) => length + text.length, 0);
  return middle.test(key) || (said === squeeze(words).text.length && coversPart(words));
}

/**
 * How many characters of a heading's key say which part of the year it is of: 5 of 第1四半期計画. They are no words that
 * nobody knows.
 */
export function lengthOfPart(key: string): number {
  if (!hint.test(key)) return 0;
  return timeWordsIn(key.toUpperCase(), null).reduce(
    (length, { kind, text }) => (kind === "stretch" ? length + text.length : length),
    0,
  );
}
