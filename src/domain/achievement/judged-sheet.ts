import type { FigureCounts } from "./figure-counts.ts";
import type { Indicator } from "./indicator.ts";
import type { Verdict } from "./verdict.ts";
import type { List } from "../list.ts";
import type { Policy } from "../policy.ts";
import type { ProgramLine, SheetReading } from "../sheet/records/reading.ts";

/** A line with its judgement. */
export interface ReviewRow {
  readonly line: ProgramLine;
  /** Empty on groups; on programs and measures at least one, so that every line has its verdict explained. */
  readonly indicators: readonly Indicator[];
  /**
   * Equal for lines that differ in nothing but their names and numbers, so that what is found of some of them, or not, is
   * found of all, but for what goes by names; absent or below 0 where there is no telling.
   */
  readonly kind?: number;
  /** Of a line that has a kind: what its one indicator comes to, without the indicator being made. */
  readonly outcome?: RowOutcome | null;
  /** How many they are, where that is known without making them. */
  readonly indicatorCount?: number;
  /** How its figure cells are filled, where that was found while they were at hand. */
  readonly counts?: FigureCounts | undefined;
  readonly verdict: Verdict;
  /** Yen, from this row's own cell (the lower end where it is a range); null where it is no figure. */
  readonly budgetYen: number | null;
  /** On programs and groups: own cell plus its measures' (once, where theirs add up to it); null where none has a figure. null on measures. */
  readonly programBudgetYen: number | null;
}

/** The figures of a line's one indicator, and those that stand in its cells. */
export interface RowOutcome {
  readonly plan: number;
  readonly actual: number;
  readonly rate: number | null;
  readonly written: { readonly plan: number; readonly actual: number };
  /** Equal for lines of which the same is said but for their figures, whatever their names are. */
  readonly sense: number;
}

export interface ReviewTotals {
  readonly programs: number;
  readonly measures: number;
  readonly indicators: number;
  /** Programs and groups by the verdict of all that stands under their number, measures included; every verdict has its key. */
  readonly programVerdicts: Readonly<Record<Verdict, number>>;
  readonly budgetYen: number;
  /** By the section's no as text, or its name where it has none. */
  readonly budgetBySectionYen: Readonly<Record<string, number>>;
}

/** One sheet, read and judged, before the rules have looked at it. */
export interface JudgedSheet {
  readonly reading: SheetReading;
  readonly policy: Policy;
  readonly rows: List<ReviewRow>;
  readonly totals: ReviewTotals;
}
