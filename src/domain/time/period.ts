/** What a period or a day, as written, says of time. */
export interface StatedPeriod {
  /** How many years it covers; null where it does not say (令和4年度末). */
  readonly length: number | null;
  /** Western year of a 年度, or that a day stands in (April to March); else null. */
  readonly fiscalYear: number | null;
  /** Western year of a 年, or that a day stands in; else null. */
  readonly calendarYear: number | null;
  /** The year inside an era that is not named (29年度), else null. */
  readonly unnamedEraYear: number | null;
}

const silent: StatedPeriod = { length: null, fiscalYear: null, calendarYear: null, unnamedEraYear: null };

/** Year before the era's first: 令和1年 = 2019. */
const eraStart: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
};

const kanjiDigits = "〇一二三四五六七八九";

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/元年/gu, "1年")
    .replace(/[一二三四五六七八九](?=(?:[か箇ヶヵカ]?年))/gu, (digit) => String(kanjiDigits.indexOf(digit)));

const era = "(令和|平成|昭和|[RHS])?";
const lengthPattern = /(\d{1,2})(?:[か箇ヶヵカ]年|年間)/u;
const rangePattern = new RegExp(
  `${era}'?(\\d{1,4})(年度末|年度|年末|年)?(?:から|[~〜～\\-－–―→⇒])${era}'?(\\d{1,4})(?:年|$)`,
  "u",
);
const dayPattern = new RegExp(`${era}(\\d{1,4})(?:年|\\.)(\\d{1,2})(?:月|\\.)`, "u");
const yearPattern = new RegExp(`${era}(\\d{1,4})(年度|年|$)`, "u");

/** Reads 2年間, 令和4年度〜6年度, 令和4年度末, 令和2年3月31日, 年間, 毎年度; what it cannot read says nothing. */
export function readPeriod(text: string | null): StatedPeriod {
  if (text === null) return silent;
  const words = plain(text);
  const length = lengthPattern.exec(words);
  if (length !== null) return { ...silent, length: Number(length[1]) };
  const range = rangePattern.exec(words);
  if (range !== null) return { ...silent, length: rangeLength(range) };
  if (/年間|毎年|各年|単年/u.test(words)) return { ...silent, length: 1 };
  const day = dayPattern.exec(words);
  if (day !== null) return ofDay(day);
  const year = yearPattern.exec(words);
  if (year === null) return silent;
  const fiscal = year[3] !== "年";
  const western = westernYear(year[1], Number(year[2]));
  const wholeYear = year[3] === "年度" && !/年度末|現在|時点/u.test(words);
  return {
    length: wholeYear ? 1 : null,
    fiscalYear: fiscal ? western : null,
    calendarYear: fiscal ? null : western,
    unnamedEraYear: western === null ? Number(year[2]) : null,
  };
}

/** null where the era is not named and the year is none of the western count. */
function westernYear(eraName: string | undefined, year: number): number | null {
  const start = eraName === undefined ? undefined : eraStart[eraName];
  if (start !== undefined) return start + year;
  return year >= 1900 ? year : null;
}

function ofDay(match: RegExpExecArray): StatedPeriod {
  const year = westernYear(match[1], Number(match[2]));
  if (year === null) return { ...silent, unnamedEraYear: Number(match[2]) };
  return { ...silent, calendarYear: year, fiscalYear: Number(match[3]) <= 3 ? year - 1 : year };
}

function rangeLength(match: RegExpExecArray): number | null {
  const first = westernYear(match[1] ?? match[4], Number(match[2])) ?? Number(match[2]);
  const last = westernYear(match[4] ?? match[1], Number(match[5])) ?? Number(match[5]);
  // From the end of one year: that year itself is not in it.
  const years = last - first + (match[3]?.endsWith("末") === true ? 0 : 1);
  return years >= 1 && years <= 99 ? years : null;
}

/** True only where something is said of both years, and no reading of the two is the same year. */
export function differentYears(a: StatedPeriod, b: StatedPeriod): boolean {
  if (a.unnamedEraYear !== null && b.unnamedEraYear !== null) return a.unnamedEraYear !== b.unnamedEraYear;
  const bothFiscal = a.fiscalYear !== null && b.fiscalYear !== null;
  const bothCalendar = a.calendarYear !== null && b.calendarYear !== null;
  if (bothFiscal || bothCalendar) {
    return !(bothFiscal && a.fiscalYear === b.fiscalYear) && !(bothCalendar && a.calendarYear === b.calendarYear);
  }
  const [one, other] = [a.fiscalYear ?? a.calendarYear, b.fiscalYear ?? b.calendarYear];
  return one !== null && other !== null && one !== other;
}

/** True where it names a year at all. */
export const namesYear = (period: StatedPeriod): boolean =>
  period.fiscalYear !== null || period.calendarYear !== null || period.unnamedEraYear !== null;
