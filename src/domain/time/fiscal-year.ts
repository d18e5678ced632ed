import { squeeze } from "./squeezed.ts";
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
  `${eraYearSource}(?:年度?)?(?!\\d)|${westernYearSource}(?:年度?)?(?![\\d,.])|(?<![\\d.])\\d{1,2}年度`,
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

const dayInYear = /^[\s　]*[.．/年-]?[\s　]*([0-9０-９]{1,2})[\s　]*(?:月|[.．/-][\s　]*[0-9０-９]{1,2})/u;
const fiscalYearBegins = 4;

/** The fiscal years (April to March) in the text: R5.3.31 and 令和5年3月末 are in the one that began in 2022. */
export function fiscalYearsIn(text: string): readonly number[] {
  return yearsIn(text).map(({ year, end, seen }) => {
    const month = seen.endsWith("度") ? null : dayInYear.exec(text.slice(end, end + 12));
    return month !== null && Number(month[1]!.normalize("NFKC")) < fiscalYearBegins ? year - 1 : year;
  });
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
