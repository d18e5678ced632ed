import { relative } from "../../report/excel.ts";
import { formula } from "../../report/excel.ts";
import type { EditCell } from "../../report/edits.ts";
import { shortened } from "../../report/draft.ts";
import type { TrendWords } from "../words.ts";
import type { Figure, YearIndicator } from "../year-list.ts";

/** In characters: what a column of a year shows of a text. */
export const yearWidth = 13;

const decimalsOf = (value: number): number => Math.min(4, (String(value).split(".")[1] ?? "").length);

/** #,##0"人": as many decimals as the figure has, with its unit. */
export function unitFormat(value: number, unit: string): string {
  const decimals = decimalsOf(value);
  const digits = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return unit === "" ? digits : `${digits}"${unit.replaceAll('"', "")}"`;
}

/** A figure that can be reckoned with; days and what is done or not are told by their words. */
export const isNumber = ({ kind }: YearIndicator, { value }: Figure): boolean =>
  value !== null && kind !== "date" && kind !== "done";

/** A figure of a year: its number, or what the sheet says instead. */
export function figureCell(indicator: YearIndicator, figure: Figure, words: TrendWords): EditCell {
  if (isNumber(indicator, figure)) return figure.value;
  return figure.text === "" ? words.none : shortened(figure.text, 2 * yearWidth);
}

/**
 * A rate by the figures over it, where it is a quotient of theirs; else the rate as it was judged, or the verdict's word.
 * `plan`, `actual`: rows of their figures in the column.
 */
export function rateCell(
  { basis, verdict }: YearIndicator,
  rate: number | null,
  rows: { readonly plan: number; readonly actual: number; readonly column: number } | null,
  words: TrendWords,
): EditCell {
  if (rate === null) return words.verdict[verdict];
  if (rows === null) return rate;
  const plan = relative(rows.plan, rows.column);
  const actual = relative(rows.actual, rows.column);
  const quotients: Readonly<Partial<Record<typeof basis.kind, string>>> = {
    ratio: `${actual}/${plan}`,
    "reversed-ratio": `(2*${plan}-${actual})/${plan}`,
    "inverse-ratio": `${plan}/${actual}`,
  };
  const quotient = quotients[basis.kind];
  return quotient === undefined ? rate : formula(`IFERROR(ROUND(${quotient},12),"")`, rate);
}
