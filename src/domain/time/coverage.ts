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
  /** The end of a plan that runs longer than the sheet's year (最終目標, 目標年度, 計画終了時), or a stage of it (中間目標). */
  readonly isFinal: boolean;
  /**
   * true where the sheet's own year is not known and months count from it: its April is 3, so that 上半期 and 前年度 can
   * be told from 下半期 and 今年度 all the same.
   */
  readonly isRelative: boolean;
  /** strong: words say how (累計, 上半期, 単年度). weak: they say no more than that it is a year (年間). none: it is taken so (令和4年度). */
  readonly told: "strong" | "weak" | "none";
  /** What the mean is over (月 in 月平均, 月間); null where it is none. */
  readonly meanOf: string | null;
  /** The words that say so, as written, width normalised. */
  readonly text: string;
}

/** April is the first month of a fiscal year. */
const fiscalStart = 3;

export const monthOf = (year: number, month: number): Month => year * 12 + month - 1;

export const firstOfFiscalYear = (year: number): Month => year * 12 + fiscalStart;

/** 2023-04. */
export const monthText = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

/** The fiscal year (April to March) that a month is in. */
export const fiscalYearOf = (month: Month): number => Math.floor((month - fiscalStart) / 12);

/** By which times stand in their order: the month they end with. */
export const endOf = ({ from, to }: Coverage): number => to ?? from ?? Infinity;

/** Months covered; a year's where that is not known. */
export const lengthOf = ({ from, to }: Coverage): number => (from === null || to === null ? 12 : to - from + 1);
