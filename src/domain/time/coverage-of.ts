import { type Coverage, type CoverageHow, fiscalYearOf, firstOfFiscalYear, type Month, monthOf } from "./coverage.ts";
import type { NamedMonth, TimeKind, TimeWord } from "./time-word.ts";
import { timeWordsIn } from "./time-words.ts";

type Word<Kind extends TimeKind> = Extract<TimeWord, { kind: Kind }>;

const last = <Kind extends TimeKind>(words: readonly TimeWord[], ...kinds: readonly Kind[]): Word<Kind> | undefined =>
  words.findLast((word): word is Word<Kind> => (kinds as readonly TimeKind[]).includes(word.kind));

/**
 * What time the words of a heading, a title or a cell's period say (令和4年度上半期, 12月末現在, R4～R8累計). `sheetYear` is the
 * fiscal year that a part of a year without its own (上半期) is in, and from which 前年度 counts. null where they say nothing.
 */
export const coverageOf = (text: string, sheetYear: number | null): Coverage | null =>
  coverageFrom(timeWordsIn(text, sheetYear), sheetYear);

/** The same, of words that were read before. */
export function coverageFrom(words: readonly TimeWord[], sheetYear: number | null): Coverage | null {
  if (words.length === 0) return null;
  const stretch = stretchOf(words, sheetYear);
  const said = howOf(words);
  const { how, told } = last(words, "stretch") === undefined ? said : wholeYears(said, stretch);
  return {
    from: how === "cumulative" ? beginning(words, stretch) : (stretch?.from ?? null),
    to: stretch?.to ?? null,
    how,
    years: yearsOf(words, how, stretch),
    isFinal: last(words, "final") !== undefined,
    isRelative: stretch?.isRelative ?? false,
    told,
    meanOf: how === "average" ? (last(words, "mean")?.of ?? null) : null,
    text: asWritten(words),
  };
}

/** A year beside 累計 says until when; how many years it takes in says from when. */
function beginning(words: readonly TimeWord[], stretch: Stretch | null): Month | null {
  const years = lengthOf(words);
  if (last(words, "stretch", "years") !== undefined || stretch === null || stretch.to === null)
    return stretch?.from ?? null;
  return years > 0 ? stretch.to - 12 * years + 1 : null;
}

/** Words that stand apart stay apart. */
const asWritten = (words: readonly TimeWord[]): string =>
  words.reduce((all, { text, start }, index) => {
    const before = words[index - 1];
    return before === undefined || before.start + before.text.length === start ? all + text : `${all} ${text}`;
  }, "");

interface Stretch {
  readonly from: Month | null;
  readonly to: Month | null;
  readonly isRelative: boolean;
}

/** The year that the words stand in: the one they name, else the sheet's, moved by 前年度. */
interface YearHere {
  readonly year: number;
  readonly isCalendar: boolean;
  /** Counted from a sheet year that nobody names. */
  readonly isRelative: boolean;
}

function stretchOf(words: readonly TimeWord[], sheetYear: number | null): Stretch | null {
  const year = last(words, "year");
  const offset = last(words, "offset");
  const here: YearHere =
    year === undefined
      ? { year: (sheetYear ?? 0) + (offset?.years ?? 0), isCalendar: false, isRelative: sheetYear === null }
      : { year: year.year, isCalendar: year.isCalendar, isRelative: false };
  const part = last(words, "stretch", "as-of", "since", "reference-day", "year-end");
  if (part !== undefined) return partIn(part, here);
  if (year !== undefined || offset !== undefined) return yearIn(here);
  const range = last(words, "years");
  return range === undefined ? null : { ...ends(range.first, range.last, range.isCalendar), isRelative: false };
}

function ends(first: number, end: number, isCalendar: boolean): { readonly from: Month; readonly to: Month } {
  return isCalendar
    ? { from: monthOf(first, 1), to: monthOf(end, 12) }
    : { from: firstOfFiscalYear(first), to: firstOfFiscalYear(end + 1) - 1 };
}

const yearIn = ({ year, isCalendar, isRelative }: YearHere): Stretch => ({
  ...ends(year, year, isCalendar),
  isRelative,
});

function partIn(
  part: Word<"stretch" | "as-of" | "since" | "reference-day" | "year-end">,
  here: YearHere,
): Stretch | null {
  const at = ({ year, month }: NamedMonth): Month =>
    monthOf(year ?? here.year + (month < 4 && !here.isCalendar ? 1 : 0), month);
  const isRelative = (named: NamedMonth): boolean => named.year === null && here.isRelative;
  switch (part.kind) {
    case "stretch": {
      const to = at(part.last);
      const from = at(part.first);
      // 1月～12月 is a calendar year, 10～3月 runs into the next one.
      return { from: from > to ? from - 12 : from, to, isRelative: isRelative(part.last) };
    }
    case "as-of":
      return { from: null, to: at(part.at), isRelative: isRelative(part.at) };
    case "since":
      return { from: at(part.at), to: null, isRelative: isRelative(part.at) };
    case "reference-day":
      return referenceDay(part.at, here);
    case "year-end":
      return { from: null, to: yearIn(here).to, isRelative: here.isRelative };
  }
}

/** The first of April ends one year and begins the next; the other days' figures are those of the year that they are in. */
function referenceDay({ year, month }: NamedMonth, here: YearHere): Stretch | null {
  if (year === null) return null;
  const at = monthOf(year, month);
  if (month === 4) return { from: at - 1, to: at, isRelative: false };
  return yearIn({ ...here, year: fiscalYearOf(at), isCalendar: false, isRelative: false });
}

function howOf(words: readonly TimeWord[]): Pick<Coverage, "told"> & { readonly how: CoverageHow } {
  const has = (...kinds: readonly TimeKind[]): boolean => words.some(({ kind }) => kinds.includes(kind));
  const strong = (how: CoverageHow) => ({ how, told: "strong" as const });
  if (has("mean")) return strong("average");
  const length = lengthOf(words);
  // 上半期累計 is the half year itself; 12月末の累計 may have begun years before.
  if ((has("cumulative") && !has("stretch", "since", "unknown-part")) || length > 1) return strong("cumulative");
  if (has("stretch", "since", "unknown-part")) return strong("part");
  if (has("as-of", "year-end")) return strong("as-of");
  if (has("reference-day")) return { how: "as-of", told: "none" };
  const whole = last(words, "whole-year");
  if (whole?.isStrict === true) return strong("single");
  return { how: "single", told: whole === undefined && length === 0 ? "none" : "weak" };
}

/** 4月～3月 and 3月まで are no part of a year but all of it. */
function wholeYears(said: ReturnType<typeof howOf>, stretch: Stretch | null): ReturnType<typeof howOf> {
  const months = stretch?.from == null || stretch.to === null ? 0 : stretch.to - stretch.from + 1;
  if (said.how !== "part" || months < 12) return said;
  return months === 12 ? { how: "single", told: "weak" } : { how: "cumulative", told: "strong" };
}

/** Years that the words say it takes in, 0 where they do not. A plan's name (5か年計画) yields to a year beside it. */
function lengthOf(words: readonly TimeWord[]): number {
  const oneYear = last(words, "year", "offset") !== undefined;
  const length = words.findLast((word): word is Word<"length"> => word.kind === "length" && !(word.isName && oneYear));
  if (length !== undefined) return length.years;
  const range = last(words, "years");
  return range === undefined || oneYear ? 0 : range.last - range.first + 1;
}

function yearsOf(words: readonly TimeWord[], how: CoverageHow, stretch: Stretch | null): number | null {
  const length = lengthOf(words);
  if (length > 0) return length;
  if (stretch?.from != null && stretch.to !== null && how !== "part")
    return Math.ceil((stretch.to - stretch.from + 1) / 12);
  return how === "single" && last(words, "offset", "whole-year") !== undefined ? 1 : null;
}
