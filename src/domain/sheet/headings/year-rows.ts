import type { Coverage } from "../../time/coverage.ts";
import { coverageOf } from "../../time/coverage-of.ts";
import { placed } from "../../time/stretch.ts";
import type { Cells } from "../records/cells.ts";
import { headsYears, sumOfYears, yearCell } from "../words/year-cell.ts";
import { fewestResults, hasResult } from "./result-years.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { MappingContext, PageMapping } from "./mapping-draft.ts";
import type { YearGroup, YearRow, YearRows } from "./year-groups.ts";

/** Of the filled cells in a column of years. */
const mostlyYears = 0.8;

/** Of the rows with a year, so many stand with another of the same indicator. */
const mostlyGrouped = 0.6;

/** Rows looked at to see whether a column may be one of years. */
const rowsLookedAt = 60;

/**
 * Finds that the years of each indicator stand under each other: a column of years, and in it several of them for what
 * the columns of names say once or repeat. null where there is none; where a year is an attribute of its row's program.
 */
export function yearRowsUnder(
  cells: Cells,
  { columns }: Pick<HeadingBlock, "columns">,
  mapping: PageMapping,
  { from, to, context }: { readonly from: number; readonly to: number; readonly context: MappingContext },
): YearRows | null {
  const { plan, actual } = mapping.columns;
  if (actual === undefined && plan === undefined) return null;
  const figures = new Set([plan, actual, mapping.columns.printedRate, mapping.columns.budget]);
  const given = new Set(Object.values(context.given));
  for (const column of columnsBefore(cells, columns)) {
    if (figures.has(column) || given.has(column)) continue;
    const isHeaded = headsYears(columns.get(column)?.text ?? "");
    if (!holdsYears(cells, { column, isHeaded }, from, to)) continue;
    const found = groupsBy(cells, { column, isHeaded }, mapping, { from, to, context });
    if (found !== null) return found;
  }
  return null;
}

/** One without a heading left of the table may be one of years. */
function columnsBefore(cells: Cells, columns: HeadingBlock["columns"]): readonly number[] {
  const headed = [...columns.keys()];
  const left = Math.min(...headed);
  return left > (cells.area?.left ?? left) ? [left - 1, ...headed] : headed;
}

/** A column that may say of which year each row is. */
interface YearColumn {
  readonly column: number;
  /** Its heading says that years stand there. */
  readonly isHeaded: boolean;
}

/** Whether a column holds years, and several of them. */
export function holdsYears(cells: Cells, { column, isHeaded }: YearColumn, from: number, to: number): boolean {
  const seen = new Set<string>();
  let filled = 0;
  let years = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
    const text = cells.trimmed(row, column);
    if (text === "") continue;
    filled += 1;
    if (yearCell(text, null, isHeaded) === null && !sumOfYears(text)) continue;
    years += 1;
    seen.add(text);
  }
  return seen.size >= 2 && years >= filled * mostlyYears;
}

interface Draft {
  readonly names: ReadonlyMap<number, string>;
  readonly rows: YearRow[];
}

function groupsBy(
  cells: Cells,
  years: YearColumn,
  mapping: PageMapping,
  { from, to, context }: { readonly from: number; readonly to: number; readonly context: MappingContext },
): YearRows | null {
  const groups = groupsIn(cells, years, namesOf(mapping, years.column), { from, to, fiscalYear: context.fiscalYear });
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const several = groups.filter((group) => group.rows.length > 1);
  const grouped = several.reduce((sum, group) => sum + group.rows.length, 0);
  if (several.length === 0 || grouped < rows * mostlyGrouped) return null;
  const resultYears = yearsWithResults(cells, groups, mapping.columns.actual);
  const year = chosenYear(resultYears, groups, context);
  if (year === null) return null;
  const judged = groups.map(({ rows: own }): YearGroup => ({
    rows: own,
    judged: judgedRow(own, year, cells, mapping),
  }));
  return {
    column: years.column,
    groups: judged,
    byJudged: new Map(judged.map((group) => [group.judged, group])),
    resultYears,
    year,
  };
}

/** What tells one indicator from the next. */
function namesOf({ columns }: PageMapping, years: number): readonly number[] {
  const { no, name, measure, unit, section } = columns;
  return [no, name, measure, unit, section].filter((column) => column !== undefined && column !== years) as number[];
}

/** Rows with a year that stand under each other and are of one indicator: what names it is said once, or said again alike. */
function groupsIn(
  cells: Cells,
  { column, isHeaded }: YearColumn,
  names: readonly number[],
  { from, to, fiscalYear }: { readonly from: number; readonly to: number; readonly fiscalYear: number | null },
): readonly Draft[] {
  const groups: Draft[] = [];
  let open: Draft | null = null;
  for (let row = from; row <= to; row += 1) {
    const text = cells.trimmed(row, column);
    const coverage = text === "" ? null : yearCell(text, fiscalYear, isHeaded);
    if (coverage === null) {
      if (open !== null && sumOfYears(text) && !saysAnother(cells, row, names, open))
        open.rows.push({ row, said: text, coverage: sumOver(open.rows), year: null });
      open = null;
      continue;
    }
    const year = placed(coverage)?.years[0] ?? 0;
    const isSame: boolean =
      open !== null && !open.rows.some((other) => other.year === year) && !saysAnother(cells, row, names, open);
    if (open === null || !isSame) {
      open = { names: new Map(names.map((name) => [name, cells.shownText(row, name)])), rows: [] };
      groups.push(open);
    }
    open.rows.push({ row, said: text, coverage, year });
  }
  return groups;
}

/** A cell that is not blank and says something else than the group's first row. */
const saysAnother = (cells: Cells, row: number, names: readonly number[], group: Draft): boolean =>
  names.some((name) => {
    const text = cells.trimmed(row, name);
    return text !== "" && text !== group.names.get(name);
  });

const sumOver = (rows: readonly YearRow[]): Coverage => ({
  ...(coverageOf("累計", null) as Coverage),
  from: Math.min(...rows.map(({ coverage }) => coverage.from ?? Infinity)),
  to: Math.max(...rows.map(({ coverage }) => coverage.to ?? -Infinity)),
  years: rows.length,
});

function yearsWithResults(cells: Cells, groups: readonly Draft[], actual: number | undefined): readonly number[] {
  const counts = new Map<number, number>();
  for (const { row, year } of groups.flatMap((group) => group.rows)) {
    if (year !== null && actual !== undefined && hasResult(cells, row, actual))
      counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].flatMap(([year, count]) => (count >= most * fewestResults ? [year] : [])).sort((a, b) => a - b);
}

/** A person's choice, else the newest with a result that is not later than the sheet's own; without results the sheet's own. */
function chosenYear(
  years: readonly number[],
  groups: readonly Draft[],
  { fiscalYear, chosenYear: chosen, ofForm = null }: MappingContext,
): number | null {
  if (ofForm !== null && groups.some(({ rows }) => rows.some(({ year }) => year === ofForm))) return ofForm;
  if (chosen !== null && years.includes(chosen)) return chosen;
  const newest = years.findLast((year) => fiscalYear === null || year <= fiscalYear) ?? years[0];
  return (
    newest ??
    fiscalYear ??
    groups
      .flatMap(({ rows }) => rows.flatMap(({ year }) => year ?? []))
      .sort((a, b) => a - b)
      .at(-1) ??
    null
  );
}

/** Of an indicator that has no row of the year the newest before it that has a result, else the last one. */
function judgedRow(rows: readonly YearRow[], year: number, cells: Cells, { columns }: PageMapping): number {
  const own = rows.find((row) => row.year === year);
  if (own !== undefined) return own.row;
  const dated = rows.filter((row) => row.year !== null).sort((a, b) => (b.year as number) - (a.year as number));
  const before = dated.find(
    (row) => (row.year as number) < year && columns.actual !== undefined && hasResult(cells, row.row, columns.actual),
  );
  return (before ?? dated[0] ?? rows[0]!).row;
}
