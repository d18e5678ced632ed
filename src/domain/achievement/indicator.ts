import type { Quantity } from "../quantity/quantity.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import type { QuantityKind, Residue } from "../quantity/quantity.ts";
import type { Coverage } from "../time/coverage.ts";
import type { FactRole, IndicatorClass, Whence } from "../sheet/records/partial-fact.ts";
import type { Basis } from "./basis.ts";
import type { Term } from "./rate.ts";
import type { Verdict } from "./verdict.ts";
import type { DirectionFound } from "./direction/direction.ts";

/** Why an indicator is review or not-assessed. */
export type ReasonCode =
  | "period-mismatch"
  | "unit-mismatch"
  | "counting-basis-mixed"
  | "label-unmatched"
  | "counterpart-missing"
  | "several-figures"
  | "direction-unclear"
  | "plan-missing"
  | "plan-not-set"
  | "plan-not-a-figure"
  | "plan-pending"
  | "plan-zero"
  | "actual-missing"
  | "actual-not-set"
  | "actual-pending"
  | "actual-cancelled"
  | "actual-not-a-figure"
  | "cell-error"
  /** Words or digits of a cell that nobody read. */
  | "left-over"
  /** 90人以下, 90人を予定 where a result is wanted: a bound, what is to come, what is missing. */
  | "actual-indefinite"
  /** A level against a change, a score of 5 against one of 100, a rank, a product. */
  | "kind-mismatch"
  /** Digits that cannot be read for sure. */
  | "digits-unreadable"
  /** A formula whose value was never computed. */
  | "not-calculated"
  /** What was expected (見込量), not what was wanted. */
  | "forecast"
  /** Money planned against money spent: an execution rate. */
  | "cost"
  /** Whom a program is for: 対象者数. */
  | "target-population"
  /** The day of the target has not come. */
  | "not-due"
  /** Plan and result stand on two sheets, where several lines have one name. */
  | "rows-alike"
  /** Each row is of a year, and none of the judged one. */
  | "year-absent";

/** How a possible reading comes about; words live in messages. */
export type AlternativeReading =
  | "whole-period-plan"
  | "one-year-share"
  | "sum-of-all"
  | "without-cumulative"
  | "only-cumulative"
  | "units-as-same"
  | "of-maximum"
  | "part"
  | "as-paired"
  | "more-is-better"
  | "less-is-better";

/** One possible reading of an indicator, for a person to choose. */
export interface Alternative {
  readonly reading: AlternativeReading;
  /** How it is judged where a person chooses it. */
  readonly basis: Basis;
  /** For the words: { years: 2, share: 2500 }, { planUnit: "社", actualUnit: "件" }, { label: "オンライン講座" }. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly plan: Term;
  readonly actual: Term;
  /** By its basis; 1 = met; null where that has none. */
  readonly rate: number | null;
}

/** What a line's two figures are: one of the kinds of a quantity, a day, or done and not done. */
export type IndicatorKind = QuantityKind | "date" | "done";

/** What the sheet itself prints of a line: a rate (1 = 100 %), how far it came from its baseline, a grade. */
export interface Printed {
  readonly rate: number | null;
  readonly progress: number | null;
  readonly grade: string | null;
}

/** The time that a pair covers, and what says so. */
export interface StatedCoverage extends Coverage {
  readonly whence: Whence;
}

/** The times of a plan and a result that do not cover the same one; null where nothing is said of it. */
export interface TimesApart {
  readonly plan: StatedCoverage | null;
  readonly actual: StatedCoverage | null;
}

/** One thing that is planned and achieved. */
export interface Indicator {
  /** Stable across re-runs and inserted rows: built from section, no, name, measure, label, unit, ordinal. */
  readonly identity: string;
  /** What is counted, put together from indicator column, measure and label; null where nothing names it. */
  readonly name: string | null;
  readonly label: string | null;
  readonly class: IndicatorClass | null;
  readonly kind: IndicatorKind;
  /** null where plan and actual are in different units. */
  readonly unit: string | null;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly planQuantity: Quantity | null;
  readonly actualQuantities: readonly Quantity[];
  readonly planCell: FigureCell | null;
  readonly actualCell: FigureCell | null;
  readonly asOf: string | null;
  /** How the verdict comes about; `judge` and the ledger's formulas derive from it. */
  readonly basis: Basis;
  /** Which way is better, and what says so. */
  readonly direction: DirectionFound;
  /** forecast where the plan is what was expected (見込量), not what was wanted; null without a plan. */
  readonly planRole: Extract<FactRole, "plan" | "forecast"> | null;
  readonly coverage: StatedCoverage | null;
  /** Where the pair is to be checked because of its times; else null. */
  readonly apart: TimesApart | null;
  /** Where things stood when it was planned, in `unit`; null where the sheet does not say. */
  readonly baseline: number | null;
  readonly printed: Printed | null;
  /** What nobody read of either cell. */
  readonly residue: readonly Residue[];
  /** By its basis; null where that has no rate, or where it is to be checked. */
  readonly rate: number | null;
  readonly verdict: Verdict;
  readonly reason: ReasonCode | null;
  readonly reasonParams: Readonly<Record<string, string | number>>;
  readonly alternatives: readonly Alternative[];
  readonly overTarget: boolean;
}
