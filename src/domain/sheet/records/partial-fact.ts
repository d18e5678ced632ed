import type { Bound, Counting, ReadingContext } from "../../quantity/quantity.ts";
import type { Coverage } from "../../time/coverage.ts";

/** What says it: nearest first. A cell's own words override a heading's, a heading's the title's. */
export type Whence =
  | "cell"
  | "unit-column"
  | "indicator"
  | "measure"
  | "name"
  | "heading"
  | "section"
  | "title"
  | "sheet"
  | "policy"
  | "person";

/**
 * What a figure is in its table. forecast (見込量): what is expected, not what is wanted. previous: last year's, quoted.
 * part: うち.
 */
export type FactRole =
  | "baseline"
  | "plan"
  | "forecast"
  | "actual"
  | "previous"
  | "part"
  | "budget"
  | "settlement"
  | "printed-rate"
  | "printed-grade";

/** activity 活動指標, outcome 成果指標, target-population 対象指標, cost 事業費. */
export type IndicatorClass = "activity" | "outcome" | "target-population" | "cost";

/**
 * What words beside a figure say of it: a heading path, a title, a section, an indicator's name or a unit column,
 * read with the cell's own grammar. null wherever they say nothing.
 */
export interface PartialFact {
  readonly whence: Whence;
  /** As written. */
  readonly text: string;
  readonly coverage: Coverage | null;
  readonly counting: Counting | null;
  readonly bound: Bound | null;
  /** 日 in 1日当たり. */
  readonly per: string | null;
  readonly role: FactRole | null;
  readonly class: IndicatorClass | null;
  /** 新規のみ, うち, 各校の: how much of the thing is meant. */
  readonly extent: "new-only" | "part" | "each" | null;
  /** What the words narrow their figures to, time and the column's own noun left out: 男 and 人 of 計画(男)(人). */
  readonly scope: readonly string[];
  readonly unit: ReadingContext | null;
}
