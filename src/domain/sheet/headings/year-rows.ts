import type { Cells } from "../records/cells.ts";
import { headsYearsOfRows } from "../words/year-cell.ts";
import { type DraftGroup, groupYears, onlyText, type TimeColumn, yearColumn } from "./group-years.ts";
import { fewestResults, hasResult } from "./result-years.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { MappingContext, PageMapping } from "./mapping-draft.ts";
import type { YearGroup, YearRow, YearRows } from "./year-groups.ts";

/** Of the filled cells in a column of times. */
const mostlyYears = 0.8;

/** Of the rows under a heading of a program's own years, so many stand with another of the same indicator. */
const mostlyGrouped = 0.6;

/** So many filled cells tell that a column is none of times. */
const enoughToTell = 60;

/** In so many rows a column of times has one. */
const rowsToTell = 500;

/**
 * Finds that each row is of a year: a column of years whose heading says so, or in which several of them stand for what
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
    const years = yearColumn(column, columns.get(column)?.text ?? "");
    if (!holdsTimes(cells, years, from, to)) continue;
    const found = groupsBy(cells, years, mapping, { from, to, context });
    if (found !== null) return found;
  }
  return null;
}

/** One without a heading left of the table may be one of years. */
export function columnsBefore(cells: Cells, columns: HeadingBlock["columns"]): readonly number[] {
  const headed = [...columns.keys()];
  const left = Math.min(...headed);
  return left > (cells.area?.left ?? left) ? [left - 1, ...headed] : headed;
}

/** Whether a column holds times, and several of them. */
export function holdsTimes(cells: Cells, { column, read, isSum }: TimeColumn, from: number, to: number): boolean {
  const seen = new Map<string, boolean>();
  let filled = 0;
  let times = 0;
  for (let row = from; row <= to; row += 1) {
    const text = cells.trimmed(row, column);
    // A column that is blank for so long, or says other things, is none of times.
    if (row - from >= rowsToTell && times === 0) return false;
    if (text === "") continue;
    const isTime = seen.get(text) ?? (read(text, null) !== null || isSum(text));
    seen.set(text, isTime);
    // 指標A：利用者数 over the years of one indicator is none of them.
    if (!isTime && onlyText(cells, row) !== null) continue;
    filled += 1;
    if (isTime) times += 1;
    if (filled >= enoughToTell && times < filled * mostlyYears) return false;
  }
  return [...seen.values()].filter((isTime) => isTime).length >= 2 && times >= filled * mostlyYears;
}

/** What stands over a column of years that are the program's, not those of the row's figures. */
const ofProgram =
  /目標|計画|開始|終了|最終|着手|完[了成]|期[限間]|創設|設置|策定|採択|制定|target|start|end|due|deadline/iu;

/** Of the rows under a heading that says nothing of years, so many tell that it is one of years all the same. */
const sometimesGrouped = 0.3;

/** Whether the rows are of a year each: most stand with another of the same indicator, or the heading says so. */
function areOfYears(groups: readonly DraftGroup[], heading: string): boolean {
  if (headsYearsOfRows(heading)) return true;
  const several = groups.filter((group) => group.rows.length > 1);
  const [grouped, rows] = [several, groups].map((some) => some.reduce((sum, group) => sum + group.rows.length, 0));
  return several.length > 0 && grouped! >= rows! * (ofProgram.test(heading) ? mostlyGrouped : sometimesGrouped);
}

function groupsBy(
  cells: Cells,
  years: TimeColumn,
  mapping: PageMapping,
  { from, to, context }: { readonly from: number; readonly to: number; readonly context: MappingContext },
): YearRows | null {
  const groups = groupYears(cells, years, mapping, { from, to, fiscalYear: context.fiscalYear });
  if (!areOfYears(groups, years.heading)) return null;
  const resultYears = yearsWithResults(cells, groups, mapping.columns.actual);
  // Results of years to come are none: what stands there is when the targets are to be reached.
  const isProved = groups.some((group) => group.rows.length > 1);
  const { fiscalYear } = context;
  if (!isProved && fiscalYear !== null && resultYears.every((year) => year > fiscalYear)) return null;
  if (!isProved && fiscalYear !== null && areWhenTheyBegan(resultYears, fiscalYear)) return null;
  const year = chosenYear(resultYears, groups, context);
  if (year === null) return null;
  const found = groups.map(({ rows }): YearGroup => {
    const own = rows.find((row) => row.year === year);
    return { rows, line: (own ?? newest(rows)).row, isJudged: own !== undefined };
  });
  return {
    column: years.column,
    groups: found,
    byLine: new Map(found.map((group) => [group.line, group])),
    resultYears,
    year,
  };
}

/** Years so far apart are no years of results. */
const longApart = 8;

/** 平成20年度, 令和元年度, 令和3年度 on a sheet of 令和5年度: when the programs began, whatever stands over them. */
const areWhenTheyBegan = (years: readonly number[], fiscalYear: number): boolean =>
  years.length > 1 && years.at(-1)! < fiscalYear && years.at(-1)! - years[0]! >= longApart;

function yearsWithResults(cells: Cells, groups: readonly DraftGroup[], actual: number | undefined): readonly number[] {
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
  groups: readonly DraftGroup[],
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

const newest = (rows: readonly YearRow[]): YearRow =>
  rows.reduce((best, row) => ((row.year ?? -Infinity) > (best.year ?? -Infinity) ? row : best));
