import { unnamedYear } from "../../time/era.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { type Coverage, firstOfFiscalYear, fiscalYearOf } from "../../time/coverage.ts";
import type { HeadingBlock } from "../headings/heading-blocks.ts";
import type { ColumnSense } from "../headings/heading-sense.ts";
import type { Cells } from "../records/cells.ts";
import type { PartsOfYear } from "../records/reading.ts";
import type { PairedRows } from "./kind-rows.ts";

/**
 * What the figures of a column are of, where times stand across. year: a whole one. part: a part of one. plain: nobody
 * says. final: what is to be reached in the end. interim: on the way there. baseline: where things stood at first.
 */
export type TimeKind = "year" | "part" | "plain" | "final" | "interim" | "baseline";

/** A column of figures beside rows of plans and actuals. */
export interface TimeAcross {
  readonly column: number;
  /** Its headings, as read. */
  readonly said: string;
  readonly kind: TimeKind;
  readonly coverage: Coverage | null;
  /** Western fiscal year; null where it is not said. */
  readonly year: number | null;
  /** Lines that have a figure there as their result. */
  readonly results: number;
  readonly hidden: boolean;
}

const digit = /[0-9０-９]/u;

/** Headings of columns that are no figures of plan or actual. */
const noTime: ReadonlySet<ColumnSense["role"]> = new Set<ColumnSense["role"]>([
  "unit",
  "remarks",
  "no",
  "name",
  "department",
  "overview",
  "direction",
  "printedGrade",
  "printedRate",
  "planPeriod",
  "settlement",
  "budget",
  "cost",
  "aside",
]);

const final = /最終/u;
const interim = /中間/u;
const wanted = /目標|めざす|目指す|target/iu;
const whole = /(?:^|[\s/])(?:年度?(?:合?計|間)|年間|通年|通期|合計|計|累計|全体)(?:$|[\s/(（])/u;
/** 元, 2, 3 under 年度, or 元年度 beside 2年度. */
const bareYear = /(?:^|[\s/])(元|\d{1,2})(?:年度?)?$/u;

/** The heading's text, its numbers in one width. */
const plain = (text: string): string => text.normalize("NFKC").trim();

/** The columns of figures right of the kinds of rows, left to right. `sheetYear`: the fiscal year that the sheet is of. */
export function timesAcross(
  cells: Cells,
  heading: HeadingBlock,
  from: number,
  pairs: readonly PairedRows[],
  sheetYear: number | null,
): readonly TimeAcross[] {
  const times: TimeAcross[] = [];
  for (let column = from; column <= heading.right; column += 1) {
    const sense = heading.columns.get(column);
    const role = sense?.role ?? null;
    if (noTime.has(role) || isWithinMerge(cells, heading, column)) continue;
    const count = countOf(cells, column, pairs);
    if (count.filled > 0 && count.words > count.figures) continue;
    const said = sense?.text ?? "";
    if (said === "" && count.figures === 0) continue;
    times.push({
      ...timeOf(plain(said), role, sheetYear),
      column,
      said,
      results: count.results,
      hidden: cells.hiddenColumn(column),
    });
  }
  return lastIsFinal(cells, withBareYears(times, sheetYear), pairs);
}

/** A heading that reaches over several columns, with figures in the first. */
const isWithinMerge = (cells: Cells, { bottom }: HeadingBlock, column: number): boolean => {
  const merge = cells.merge(bottom, column);
  return merge !== null && merge.left < column && merge.top === bottom;
};

function countOf(cells: Cells, column: number, pairs: readonly PairedRows[]) {
  const count = { filled: 0, figures: 0, words: 0, results: 0 };
  for (const { plan, actual } of pairs.slice(0, 300)) {
    for (const row of [plan, actual]) {
      const text = cells.trimmed(row, column);
      if (text === "") continue;
      count.filled += 1;
      if (digit.test(text)) count.figures += 1;
      else if (text.length > 4) count.words += 1;
    }
    if (digit.test(resultAt(cells, actual, column))) count.results += 1;
  }
  return count;
}

/** What is merged over several years' columns is a result of each of them. */
function resultAt(cells: Cells, row: number, column: number): string {
  const merge = cells.merge(row, column);
  return merge !== null && merge.top === row && merge.bottom === row
    ? cells.trimmed(row, merge.left)
    : cells.trimmed(row, column);
}

function timeOf(
  said: string,
  role: ColumnSense["role"],
  sheetYear: number | null,
): Pick<TimeAcross, "kind" | "coverage" | "year"> {
  const coverage = coverageOf(said, sheetYear);
  const end = coverage === null || coverage.isRelative ? null : (coverage.to ?? coverage.from);
  const year = end === null ? null : fiscalYearOf(end);
  const known = { coverage, year };
  if (role === "baseline") return { kind: "baseline", ...known };
  if (interim.test(said)) return { kind: "interim", ...known };
  if (role === "finalTarget" || coverage?.isFinal === true || final.test(said)) return { kind: "final", ...known };
  const isWhole = whole.test(said);
  if (coverage?.how === "part" && !isWhole) return { kind: "part", ...known };
  if (year !== null) return { kind: "year", ...known };
  return { kind: "plain", ...known };
}

/** 元年度 and 3 have no era of their own: they go on from the year beside them. */
function withBareYears(times: readonly TimeAcross[], sheetYear: number | null): readonly TimeAcross[] {
  const named = times.map((time) => bareYearIn(time));
  const anchor = times.findIndex(({ kind }) => kind === "year");
  const years = times.map(({ kind, year }) => (kind === "year" ? year : null));
  const ofEra = (index: number): number | null => {
    const number = named[index];
    // 1, 2, 3 over columns may number anything.
    return number == null || !/年/u.test(times[index]!.said) ? null : unnamedYear(number, sheetYear);
  };
  if (anchor < 0) {
    for (const index of times.keys()) years[index] = ofEra(index);
  } else {
    for (let index = anchor - 1; index >= 0; index -= 1) years[index] = beside(index, years[index + 1], -1);
    for (let index = anchor + 1; index < times.length; index += 1) years[index] ??= beside(index, years[index - 1], 1);
  }
  function beside(index: number, neighbour: number | null | undefined, step: number): number | null {
    const number = named[index];
    if (number == null || neighbour == null) return null;
    const year = neighbour + step;
    return number === 1 || unnamedYear(number, year) === year ? year : null;
  }
  return times.map((time, index) => {
    const year = years[index] ?? null;
    return time.kind === "plain" && year !== null
      ? { ...time, kind: "year", year, coverage: wholeYear(year, time.said) }
      : time;
  });
}

function bareYearIn({ kind, said }: TimeAcross): number | null {
  const found = kind === "plain" ? bareYear.exec(plain(said))?.[1] : undefined;
  return found === undefined ? null : found === "元" ? 1 : Number(found);
}

const wholeYear = (year: number, text: string): Coverage => ({
  from: firstOfFiscalYear(year),
  to: firstOfFiscalYear(year) + 11,
  how: "single",
  years: null,
  isFinal: false,
  isRelative: false,
  told: "none",
  meanOf: null,
  text,
});

/** 目標(令和7年度) behind the years, without a result in it: the one such column is what is to be reached in the end. */
function lastIsFinal(cells: Cells, times: readonly TimeAcross[], pairs: readonly PairedRows[]): readonly TimeAcross[] {
  if (times.some(({ kind }) => kind === "final")) return times;
  const ahead = times.filter(
    ({ kind, said, results }) => kind !== "baseline" && kind !== "interim" && results === 0 && wanted.test(said),
  );
  const [only] = ahead;
  const others = times.filter(
    (time) => time !== only && (time.kind === "year" || time.kind === "part" || time.kind === "plain"),
  );
  if (only === undefined || ahead.length > 1 || others.length === 0) return times;
  const hasPlan = pairs.some(
    ({ plan, actual }) =>
      digit.test(cells.shownText(plan, only.column)) || digit.test(cells.shownText(actual, only.column)),
  );
  const isLast = others.every(({ year }) => year === null || only.year === null || year < only.year);
  return hasPlan && isLast ? times.map((time) => (time === only ? { ...time, kind: "final" } : time)) : times;
}

/** Which year is judged: the user's, else the newest with a result that is not later than the sheet's. */
export interface YearAsked {
  readonly sheet: number | null;
  readonly hint: number | null;
}

/** A column headed so is of what is yet to come, whatever stands in it: 令和6年度(見込). */
const expected = /見込|予定|予測|推計|計画$/u;
export const isToCome = ({ said }: Pick<TimeAcross, "said">): boolean => expected.test(plain(said));

/** The column that is judged; null where there is none. */
export function judgedTime(times: readonly TimeAcross[], lines: number, { sheet, hint }: YearAsked): TimeAcross | null {
  const wholes = times.filter(({ kind }) => kind === "year" || kind === "plain");
  const last = (list: readonly TimeAcross[]): TimeAcross | null =>
    list.reduce<TimeAcross | null>(
      (best, one) => (best === null || (one.year ?? 0) >= (best.year ?? 0) ? one : best),
      null,
    );
  if (hint !== null) {
    const asked = wholes.filter(({ year }) => year === hint);
    if (asked.length > 0) return last(asked);
  }
  const open = wholes.filter((time) => (sheet === null || time.year === null || time.year <= sheet) && !isToCome(time));
  const years = open.filter(({ kind }) => kind === "year");
  const pool = years.length > 0 ? years : open;
  const full = pool.filter(({ results }) => results > 0 && results * 2 >= lines);
  const some = pool.filter(({ results }) => results > 0);
  const parts = times.filter(({ kind, results }) => kind === "part" && results > 0);
  return last(full) ?? last(some) ?? last(parts) ?? last(pool.filter(({ year }) => year === sheet)) ?? pool[0] ?? null;
}

/** Of fewer results than this part of the year's with most a column is hardly begun. */
const fewestResults = 0.25;

/** How far the parts of the judged year have results, where its own column is a sum of them; null where it has none that reach its end. */
export function partsAcross(times: readonly TimeAcross[], judged: TimeAcross): PartsOfYear | null {
  if (judged.kind === "part") return null;
  const parts = times.flatMap(({ kind, coverage, year, results }) => {
    const end = kind === "part" ? (coverage?.to ?? null) : null;
    return end !== null && (year === null || judged.year === null || year === judged.year) ? [{ end, results }] : [];
  });
  const most = Math.max(0, ...parts.map(({ results }) => results));
  const begun = parts.filter(({ results }) => results > most * fewestResults);
  if (begun.length === 0) return null;
  const [until, end] = [begun, parts].map((some) => Math.max(...some.map((part) => part.end))) as [number, number];
  return fiscalYearOf(end + 1) > fiscalYearOf(end) ? { until, isWhole: until === end } : null;
}

/** Western fiscal years with a result, oldest first. */
export const yearsWithResults = (
  found: readonly { readonly times?: readonly TimeAcross[]; readonly resultYears?: readonly number[] }[],
): readonly number[] =>
  [
    ...new Set(
      found.flatMap(({ times = [], resultYears = [] }) => [
        ...resultYears,
        ...times.flatMap(({ kind, year, results }) => (kind === "year" && year !== null && results > 0 ? [year] : [])),
      ]),
    ),
  ].sort((a, b) => a - b);
