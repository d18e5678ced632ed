import { statusOf } from "../../quantity/status.ts";
import type { Cells } from "../records/cells.ts";
import type { Candidate } from "./candidate.ts";
import { yearOf } from "./candidate.ts";

/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 300;

const someDigit = /[0-9０-９]/u;
const longestStatus = 20;

/** Whether a cell has a figure: it is neither blank nor says 集計中, － or 未実施. */
export function hasResult(cells: Cells, row: number, column: number): boolean {
  const text = cells.trimmed(row, column);
  return someDigit.test(text) && (text.length > longestStatus || statusOf({ text, unitOnly: false }) === "text");
}

export function resultsIn(cells: Cells, column: number, from: number, to: number): number {
  let results = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1)
    if (hasResult(cells, row, column)) results += 1;
  return results;
}

/** Of fewer results than this part of the year's with most a column is hardly begun. */
export const fewestResults = 0.25;

export interface ResultYears {
  /** Western fiscal years with results, oldest first; those of headings that name none are of `fiscalYear`. */
  readonly years: readonly number[];
  /** Whether a column that names no year has results. */
  readonly isUndated: boolean;
}

/** The years that columns of results have any of. `fiscalYear`: the sheet's own. */
export function resultYears(
  actuals: readonly Candidate[],
  fiscalYear: number | null,
  { cells, from, to }: { readonly cells: Cells; readonly from: number; readonly to: number },
): ResultYears {
  const counts = actuals
    .filter(({ hidden }) => !hidden)
    .map((actual) => ({ actual, results: resultsIn(cells, actual.column, from, to) }));
  const most = Math.max(0, ...counts.map(({ results }) => results));
  const years = new Set<number>();
  let isUndated = false;
  for (const { actual, results } of counts) {
    if (results === 0 || results < most * fewestResults) continue;
    const year = yearOf(actual.sense, fiscalYear);
    if (year === null) isUndated = true;
    if (year === null ? fiscalYear !== null : fiscalYear !== null || actual.sense.relativeYear === null)
      years.add(year ?? (fiscalYear as number));
  }
  return { years: [...years].sort((a, b) => a - b), isUndated };
}

/**
 * The year to judge: the one that a person chose, else the newest with a result that is not later than the sheet's own, else the
 * one next to it; the sheet's own where a result of no named year stands beside them. null where nothing names one.
 */
export function yearToJudge(
  { years, isUndated }: ResultYears,
  fiscalYear: number | null,
  chosen: number | null,
): number | null {
  if (chosen !== null && years.includes(chosen)) return chosen;
  if (isUndated) return fiscalYear;
  return years.findLast((year) => fiscalYear === null || year <= fiscalYear) ?? years[0] ?? fiscalYear;
}
