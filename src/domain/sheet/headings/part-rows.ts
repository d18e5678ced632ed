import { coverageOf } from "../../time/coverage-of.ts";
import { fiscalYearPlaced } from "../../time/stretch.ts";
import type { Cells } from "../records/cells.ts";
import { type DraftGroup, groupYears, type TimeColumn, type TimeSaid } from "./group-years.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { MappingContext, PageMapping } from "./mapping-draft.ts";
import { isPartOfYear } from "./part-of-year.ts";
import { hasResult } from "./result-years.ts";
import type { YearGroup, YearRow, YearRows } from "./year-groups.ts";
import { columnsBefore, holdsTimes } from "./year-rows.ts";

/** Longer texts say more than a part of a year. */
const longest = 16;

/** 計 under 上半期 and 下半期: the year as a whole. */
const whole = /^(?:年間?|通[年期]の?|年度)?(?:合?計|累[計積]|総計)$|^(?:年間|通[年期])$/u;
const ofWhole = -1;

function read(text: string, sheetYear: number | null): TimeSaid | null {
  const words = text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
  if (words.length > longest) return null;
  if (whole.test(words)) {
    const { coverage } = fiscalYearPlaced(sheetYear ?? 0);
    return { coverage: { ...coverage, isRelative: sheetYear === null }, year: null, key: ofWhole };
  }
  const coverage = isPartOfYear(words) ? coverageOf(words, sheetYear) : null;
  if (coverage === null || coverage.how !== "part" || coverage.from === null || coverage.to === null) return null;
  return { coverage, year: null, key: coverage.from * mostMonths + (coverage.to - coverage.from) };
}

/** More than a part of a year has months. */
const mostMonths = 12;

const never = (): boolean => false;

/** Of the rows of parts, so many stand with another of the same indicator. */
const mostlyGrouped = 0.6;

/**
 * Finds that the parts of the year of each indicator stand under each other: 上半期, 下半期, 計 in a column, for what the columns
 * of names say once or repeat. The line is the year as a whole where it has a row, else the newest part with a result; the
 * others are its other times. null where there is none. Data rows are [from, to].
 */
export function partRowsUnder(
  cells: Cells,
  { columns }: Pick<HeadingBlock, "columns">,
  mapping: PageMapping,
  { from, to, context }: { readonly from: number; readonly to: number; readonly context: MappingContext },
): YearRows | null {
  const { plan, actual, printedRate, budget, name } = mapping.columns;
  if (actual === undefined && plan === undefined) return null;
  const others = new Set([plan, actual, printedRate, budget, name, ...Object.values(context.given)]);
  for (const column of columnsBefore(cells, columns)) {
    const parts: TimeColumn = { column, heading: columns.get(column)?.text ?? "", read, isSum: never };
    if (others.has(column) || !holdsTimes(cells, parts, from, to)) continue;
    const groups = groupYears(cells, parts, mapping, { from, to, fiscalYear: context.fiscalYear });
    if (!areGrouped(groups)) continue;
    const found = groups.map(({ rows }): YearGroup => ({ rows, ...lineOf(cells, rows, mapping), isJudged: true }));
    return {
      column,
      groups: found,
      byLine: new Map(found.map((group) => [group.line, group])),
      resultYears: mapping.resultYears,
      year: mapping.year,
    };
  }
  return null;
}

function areGrouped(groups: readonly DraftGroup[]): boolean {
  const several = groups.filter(({ rows }) => rows.length > 1);
  const [grouped, rows] = [several, groups].map((some) => some.reduce((sum, group) => sum + group.rows.length, 0));
  return several.length > 0 && grouped! >= rows! * mostlyGrouped;
}

/** The row that is judged, and how far its results go where it is the sum of parts that have not all come. */
function lineOf(
  cells: Cells,
  rows: readonly YearRow[],
  { columns: { plan, actual } }: PageMapping,
): Pick<YearGroup, "line" | "resultsUntil"> {
  const isFilled = ({ row }: YearRow): boolean =>
    [plan, actual].some((column) => column !== undefined && cells.trimmed(row, column) !== "");
  const parts = rows.filter(({ key }) => key !== ofWhole);
  const achieved = parts.filter(({ row }) => actual !== undefined && hasResult(cells, row, actual));
  const newest = achieved.reduce<YearRow | null>(
    (best, row) => (best === null || (row.coverage.to ?? 0) > (best.coverage.to ?? 0) ? row : best),
    null,
  );
  const ofYear = rows.find((row) => row.key === ofWhole && isFilled(row));
  if (ofYear === undefined) return { line: (newest ?? parts[0] ?? rows[0]!).row };
  const until = achieved.length < parts.length ? (newest?.coverage.to ?? null) : null;
  return { line: ofYear.row, ...(until === null ? {} : { resultsUntil: until }) };
}
