import type { Coverage } from "../../time/coverage.ts";

/** One of an indicator's rows. */
export interface YearRow {
  readonly row: number;
  /** Its year as read. */
  readonly said: string;
  readonly coverage: Coverage;
  /** Western fiscal year; null for the sum of the years over it. */
  readonly year: number | null;
}

/** The rows of one indicator, a row a year. */
export interface YearGroup {
  /** Where its line stands: the row of the year that is judged; where it has none its newest one. */
  readonly line: number;
  /** It has a row of the year that is judged. */
  readonly isJudged: boolean;
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
  /** Western fiscal year that is judged. */
  readonly year: number;
}
