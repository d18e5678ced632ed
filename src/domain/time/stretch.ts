import { type Coverage, fiscalYearOf, firstOfFiscalYear, type Month } from "./coverage.ts";

/** Where a coverage stands in the fiscal years (April to March). */
export interface Placed {
  /** The fiscal years that it may be the figure of: one, or two where it is the day between them (4月1日現在). */
  readonly years: readonly number[];
  /** Months of the fiscal year (April is 0, March 11), where it is less than the year; "unknown" where it is not said which. */
  readonly part: readonly [first: number, last: number] | "unknown" | null;
  readonly coverage: Coverage;
}

const yearMonths = 12;
const lastMonth = 11;

/** null where the words name no time, only how or how long. */
export function placed(coverage: Coverage | null): Placed | null {
  if (coverage === null) return null;
  const { from, to, how } = coverage;
  if (from === null && to === null) return how === "part" ? { years: [], part: "unknown", coverage } : null;
  if (to === null) return { years: [fiscalYearOf(from!)], part: "unknown", coverage };
  if (from === null || how === "cumulative") return { years: [fiscalYearOf(to)], part: endingIn(to, from), coverage };
  const length = to - from + 1;
  // A calendar year lies for nine months in the fiscal year of its name.
  if (length >= yearMonths) {
    const year = fiscalYearOf(from + yearMonths / 2);
    return { years: [year], part: how === "part" ? "unknown" : null, coverage };
  }
  const years = [...new Set([fiscalYearOf(from), fiscalYearOf(to)])];
  if (how === "as-of") return { years, part: null, coverage };
  return { years, part: [fromApril(from), fromApril(to)], coverage };
}

/** A fiscal year as a whole. */
export const fiscalYearPlaced = (year: number): Placed => ({
  years: [year],
  part: null,
  coverage: {
    from: firstOfFiscalYear(year),
    to: firstOfFiscalYear(year + 1) - 1,
    how: "single",
    years: 1,
    isFinal: false,
    isRelative: false,
    told: "none",
    meanOf: null,
    text: "",
  },
});

const fromApril = (month: Month): number => month - firstOfFiscalYear(fiscalYearOf(month));

/** All from April to that month; null where it is the year's end, or a calendar year's that began with it. */
function endingIn(to: Month, from: Month | null): Placed["part"] {
  const isCalendarEnd = from !== null && (to - from + 1) % yearMonths === 0;
  return fromApril(to) === lastMonth || isCalendarEnd ? null : [0, fromApril(to)];
}

/** Whether the two may be figures of one year; true where they cannot be compared. */
export function mayShareYear(one: Placed, other: Placed): boolean {
  if (one.years.length === 0 || other.years.length === 0) return true;
  if (one.coverage.isRelative !== other.coverage.isRelative) return true;
  return one.years.some((year) => other.years.includes(year)) || holdsEnd(one, other) || holdsEnd(other, one);
}

/** 令和5年 holds 令和5年3月31日, though that is a day of the fiscal year before. */
const holdsEnd = ({ coverage: { from, to } }: Placed, { coverage: day }: Placed): boolean =>
  from !== null &&
  to !== null &&
  to - from + 1 === yearMonths &&
  day.from === null &&
  day.to !== null &&
  day.to >= from &&
  day.to <= to;

/** Whether the two are the same part of a year, or both the whole. A day is all up to it: 9月末 is 上半期. */
export function samePart(one: Placed, other: Placed): boolean {
  if (one.part === "unknown" || other.part === "unknown") return one.part === other.part;
  if (one.part === null || other.part === null) return one.part === other.part || sameEnd(one, other);
  return one.part[0] === other.part[0] && one.part[1] === other.part[1];
}

/** 令和4年 and 令和4年12月末 end together; so do 令和4年度 and its 下半期, which is no more than the half of it. */
const sameEnd = ({ coverage: one }: Placed, { coverage: other }: Placed): boolean =>
  one.to !== null &&
  one.to === other.to &&
  one.isRelative === other.isRelative &&
  (one.from === null || other.from === null || one.from === other.from);
