import { fiscalYearOf, monthOf } from "./coverage.ts";
import { yearsIn } from "./fiscal-year.ts";
import { squeeze } from "./squeezed.ts";
import type { TimeWord } from "./time-word.ts";
import { timeWordsIn } from "./time-words.ts";

/** The year that a sheet is of, as it is written there. */
export interface TitleYear {
  /** Western; a fiscal year where only a day in it is named. */
  readonly year: number;
  readonly seen: string;
}

/**
 * The year that the first of these texts names by itself: neither the years of a plan (令和3年度～令和7年度) nor the day that
 * a sheet was printed on; the day that its figures are as of (令和5年3月末現在) only where none of them names a year.
 */
export function titleYear(texts: readonly string[]): TitleYear | null {
  const words = texts.map((text) => timeWordsIn(text, null));
  for (const [index, found] of words.entries()) {
    const word = ofResults(texts[index]!, found.filter(isYear));
    if (word !== undefined) return { year: word.year, seen: asWritten(texts[index]!, word) };
  }
  const days = words.flat().flatMap((word): readonly TitleYear[] => {
    if (word.kind !== "as-of" || !word.isStated || word.at.year === null) return [];
    return [{ year: fiscalYearOf(monthOf(word.at.year, word.at.month)), seen: word.text }];
  });
  return days[0] ?? null;
}

type YearWord = Extract<TimeWord, { kind: "year" }>;

const isYear = (word: TimeWord): word is YearWord => word.kind === "year";

/** Behind the year whose results a sheet tells: 令和6年度版 報告書（令和5年度実績）, 令和5年度評価（令和4年度実施事業）. */
const results = /^の?(?:事業)?(?:実績|実施分|実施事業|取組分|事業分|分(?!析|野|類)|決算)/u;

/** Of the years that one text names the one whose results it says to tell, else the first. */
function ofResults(text: string, years: readonly YearWord[]): YearWord | undefined {
  if (years.length < 2) return years[0];
  const squeezed = squeeze(text).text;
  return years.find(({ start, text: said }) => results.test(squeezed.slice(start + said.length))) ?? years[0];
}

/** With the width and the spaces that it has in the text. */
const asWritten = (text: string, word: TimeWord): string =>
  yearsIn(text).find(({ seen }) => squeeze(seen).text === word.text)?.seen ?? word.text;
