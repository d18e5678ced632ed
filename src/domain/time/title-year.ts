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
    const word = found.find(({ kind }) => kind === "year");
    if (word?.kind === "year") return { year: word.year, seen: asWritten(texts[index]!, word) };
  }
  const days = words.flat().flatMap((word): readonly TitleYear[] => {
    if (word.kind !== "as-of" || !word.isStated || word.at.year === null) return [];
    return [{ year: fiscalYearOf(monthOf(word.at.year, word.at.month)), seen: word.text }];
  });
  return days[0] ?? null;
}

/** With the width and the spaces that it has in the text. */
const asWritten = (text: string, word: TimeWord): string =>
  yearsIn(text).find(({ seen }) => squeeze(seen).text === word.text)?.seen ?? word.text;
