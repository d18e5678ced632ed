import { fiscalYearOf, monthOf } from "./coverage.ts";
import { squeeze } from "./squeezed.ts";
import type { TimeWord } from "./time-word.ts";
import { timeWordsIn } from "./time-words.ts";
import { eraYearSource, westernYearSource, yearWritten } from "./written-year.ts";

/** A year found in a text: Western calendar, with the characters it was read from. */
export interface YearSeen {
  readonly year: number;
  readonly seen: string;
  readonly start: number;
  readonly end: number;
}

/** A Western year before a comma or a point may be the beginning of an amount; without an era only 年度 makes a year. */
const years = new RegExp(
  `${eraYearSource}(?:年度?)?(?!\\d)|${westernYearSource}(?:年度?)?(?![\\d,.])|(?:(?<![\\d.])\\d{1,2}|(?<!\\p{Script=Han})元)年度`,
  "gu",
);

/** Texts are headings and titles; what runs on longer than this is looked at no further. */
const longest = 300;

const mayName = /[\d０-９元〇一二三四五六七八九十]/u;

/** Every year in the text, in order, none inside another; linear in its length. */
export function yearsIn(text: string): readonly YearSeen[] {
  const short = text.slice(0, longest);
  if (!mayName.test(short)) return [];
  const squeezed = squeeze(short);
  return [...squeezed.text.matchAll(years)].map((match) => {
    const start = squeezed.offsets[match.index] as number;
    const end = (squeezed.offsets[match.index + match[0].length - 1] as number) + 1;
    return { year: yearWritten(match[0], null), seen: text.slice(start, end), start, end };
  });
}

/**
 * The fiscal years (April to March) that the text names: R5.3.31 and 令和5年3月末 are in the one that began in 2022. Neither
 * the years from which to which a plan runs (令和3～7年度) nor when it was made (令和3年度策定).
 */
export const fiscalYearsIn = (text: string): readonly number[] =>
  mayName.test(text) ? timeWordsIn(text, null).flatMap((word) => yearOf(word) ?? []) : [];

function yearOf(word: TimeWord): number | null {
  const at = word.kind === "stretch" ? word.last : "at" in word ? word.at : null;
  if (at !== null) return at.year === null ? null : fiscalYearOf(monthOf(at.year, at.month));
  return word.kind === "year" ? word.year : null;
}

/** The text with every year taken out. */
export function withoutYears(text: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of yearsIn(text)) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}
