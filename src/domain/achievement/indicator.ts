import type { Quantity } from "../quantity/quantity.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import type { IndicatorDirection } from "../policy.ts";

export type Verdict = "achieved" | "nearly" | "under" | "far-under" | "review" | "not-assessed";

/** Worst first; a row's verdict is the first of these among its indicators'. */
export const verdictsWorstFirst: readonly Verdict[] = [
  "far-under",
  "under",
  "nearly",
  "achieved",
  "review",
  "not-assessed",
];

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
  /** A level against a change, a score of 5 against one of 100, a rank, a product. */
  | "kind-mismatch"
  /** Digits that cannot be read for sure. */
  | "digits-unreadable"
  /** A formula whose value was never computed. */
  | "not-calculated"
  /** What was expected (見込量), not what was wanted. */
  | "forecast"
  /** The day of the target has not come. */
  | "not-due";

/** How a reading of a review indicator comes about; words live in messages. */
export type AlternativeBasis =
  | "whole-period-plan"
  | "one-year-share"
  | "sum-of-all"
  | "without-cumulative"
  | "only-cumulative"
  | "units-as-same"
  | "part"
  | "as-paired"
  | "more-is-better"
  | "less-is-better";

/** A sum of figures read from cells, divided by a whole number: (151+185)÷1, (5000)÷2. */
export interface Term {
  readonly parts: readonly number[];
  readonly divideBy: number;
}

/** One possible reading of an indicator whose plan and actual do not measure the same thing. */
export interface Alternative {
  readonly basis: AlternativeBasis;
  /** For the words: { years: 2, share: 2500 }, { planUnit: "社", actualUnit: "件" }, { label: "オンライン講座" }. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly plan: Term;
  readonly actual: Term;
  /** actual ÷ plan; 1 = met. */
  readonly rate: number;
}

/** One thing that is planned and achieved. */
export interface Indicator {
  /** Stable across re-runs and inserted rows: built from section, no, name, measure, label, unit, ordinal. */
  readonly identity: string;
  readonly label: string | null;
  /** null where plan and actual are in different units. */
  readonly unit: string | null;
  readonly plan: number | null;
  /** The upper side of a two-sided target (40%以上60%以下), same unit; then `plan` is the lower and no rate is given. */
  readonly planUpper?: number;
  readonly actual: number | null;
  readonly planQuantity: Quantity | null;
  readonly actualQuantities: readonly Quantity[];
  readonly planCell: FigureCell | null;
  readonly actualCell: FigureCell | null;
  readonly asOf: string | null;
  readonly direction: IndicatorDirection;
  /** true where the direction was set by the user's policy, false where it was read from the words (以下). */
  readonly directionGiven: boolean;
  /** actual ÷ plan; null where review, not assessed, or lower-is-better without a direction from the user. */
  readonly rate: number | null;
  readonly verdict: Verdict;
  readonly reason: ReasonCode | null;
  readonly reasonParams: Readonly<Record<string, string | number>>;
  readonly alternatives: readonly Alternative[];
  readonly overTarget: boolean;
}
