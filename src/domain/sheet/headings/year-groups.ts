import type { Coverage, Month } from "../../time/coverage.ts";

/** One of an indicator's rows. */
export interface YearRow {
  readonly row: number;
  /** Its year as read. */
  readonly said: string;
  readonly coverage: Coverage;
  /** Western fiscal year; null for a part of one, and for the sum of those over it. */
  readonly year: number | null;
  /** Equal for rows of one time; null for the sum of those over it. */
  readonly key: number | null;
}

/** The rows of one indicator, a row a year. */
export interface YearGroup {
  /** Where its line stands: the row of the year that is judged; where it has none its newest one. */
  readonly line: number;
  /** It has a row of the year that is judged. */
  readonly isJudged: boolean;
  /** Where the line is a year's and stands beside its parts, not all of which have results: the last month of the newest that has. */
  readonly resultsUntil?: Month;
  readonly rows: readonly YearRow[];
}

export interface YearRows {
  /** 1-based. */
  readonly column: number;
  readonly groups: readonly YearGroup[];
  /** By the row where the line stands. */
  readonly byLine: ReadonlyMap<number, YearGroup>;
  /** Western fiscal years with results, oldest first. */
  readonly resultYears: readonly number[];
  /** Western fiscal year that is judged; null where rows are of parts of the sheet's year. */
  readonly year: number | null;
}
