/** A month of the calendar; its year is null where the text names none beside it. */
export interface NamedMonth {
  readonly year: number | null;
  /** 1…12 */
  readonly month: number;
}

/**
 * What one expression of time says.
 * year: 令和4年度, or calendar 令和4年. years: 令和4～6年度, from the end of a year (25年度末～) without that year itself. offset:
 * 前年度 is -1. stretch: 4～9月, 上半期, from April where it is all that was done so far (9月まで). as-of: 9月末; `isStated` is
 * false for a mere date (令和5年3月, 9月30日), which may as well say when something took place. since: 4月以降.
 * reference-day: the first of a month that statistics are taken on; how things stood then is that year's figure.
 * year-end: 年度末. unknown-part: 半期, 中間. length: 5年間; `isName` where it belongs to a plan's name (5か年計画). mean: 月平均,
 * 月間. whole-year: 年間, 単年度 (`isStrict`). cumulative: 累計, 計画期間. final: 最終目標, 中間目標.
 */
export type TimeSaid =
  | { readonly kind: "year"; readonly year: number; readonly isCalendar: boolean }
  | { readonly kind: "years"; readonly first: number; readonly last: number; readonly isCalendar: boolean }
  | { readonly kind: "offset"; readonly years: number }
  | { readonly kind: "stretch"; readonly first: NamedMonth; readonly last: NamedMonth }
  | { readonly kind: "as-of"; readonly at: NamedMonth; readonly isStated: boolean }
  | { readonly kind: "since"; readonly at: NamedMonth }
  | { readonly kind: "reference-day"; readonly at: NamedMonth }
  | { readonly kind: "year-end" }
  | { readonly kind: "unknown-part" }
  | { readonly kind: "length"; readonly years: number; readonly isName: boolean }
  | { readonly kind: "mean"; readonly of: string }
  | { readonly kind: "whole-year"; readonly isStrict: boolean }
  | { readonly kind: "cumulative" }
  | { readonly kind: "final" };

export type TimeKind = TimeSaid["kind"];

/** An expression of time with its characters, width normalised; `start` is where it stood in the squeezed text. */
export type TimeWord = TimeSaid & { readonly text: string; readonly start: number };
