/** A month counted from the year 0: 2023-04 is 2023 × 12 + 3. */
export type Month = number;

/**
 * How a figure takes in its time. single: one whole year (or whatever the sheet's line is about). part: a part of a
 * year (上半期, 4～9月). cumulative: added up from some beginning (累計, 計画期間, 5年間). average: a mean (月平均). as-of: how
 * things stood on a day (12月末現在).
 */
export type CoverageHow = "single" | "part" | "cumulative" | "average" | "as-of";

/** What time a figure covers, as far as words say so. */
export interface Coverage {
  /** First month covered; null where it is not known (累計). */
  readonly from: Month | null;
  /** Last month covered; null where it is not known (最終目標 on a sheet that names no year). */
  readonly to: Month | null;
  readonly how: CoverageHow;
  /** How many years it takes in, where that is known even without its ends (5年間); null where it is not. */
  readonly years: number | null;
  /** The end of a plan that runs longer than the sheet's year (最終目標, 目標年度, 計画終了時). */
  readonly isFinal: boolean;
  /** The words that say so, as written. */
  readonly text: string;
}
