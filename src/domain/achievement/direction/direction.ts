import type { Aim } from "../aim-in-heading.ts";
import type { PrintedRate } from "../printed-rate.ts";
import type { LowerFormula } from "../../policy.ts";
import type { Quantity } from "../../quantity/quantity.ts";

/**
 * Which way is better. range: neither more nor less (室温, pH). forecast: nothing is wanted, only expected (見込量).
 * unknown: nobody can tell from what is written.
 */
export type Direction = "higher" | "lower" | "range" | "forecast" | "unknown";

/** What says so, in order of weight. */
export type DirectionWhence =
  | "person"
  | "policy"
  | "column"
  | "name-stated"
  | "bound"
  | "printed-rate"
  | "planned-change"
  | "zero-target"
  | "slope"
  | "lexicon"
  | "context"
  | "default";

/** A direction with its proof. */
export interface DirectionFound {
  readonly value: Direction;
  readonly whence: DirectionWhence;
  /** The words or figures that say so, as written; "" for the default. */
  readonly proof: string;
  /** Only where policy, printed rate or a person says so. */
  readonly formula: LowerFormula | null;
  /** Where `value` is unknown because two sources speak against each other: the words of the name; else null. */
  readonly against: string | null;
}

/** All that can tell which way is better for one pair of figures; every part may be silent. */
export interface DirectionEvidence {
  /** A person's choice for this line or its column. */
  readonly person: "higher" | "lower" | null;
  readonly policy: { readonly direction: "higher" | "lower"; readonly formula: LowerFormula | null } | null;
  /** The cell of a ↑↓ column, as written (↑, ↓, 低いほど良い, 減少); "" where there is none. */
  readonly column: string;
  /** What the indicator's name says of it in brackets, a note or an arrow (低いほど良い, ↓); "" where it says nothing. */
  readonly inName: string;
  /** What is counted, nearest first: label in the cell, indicator's name, measure, unit's note, program's name. */
  readonly names: readonly string[];
  /** Words under the line that may be the rest of its name. */
  readonly rest?: string | undefined;
  readonly unit: string | null;
  readonly plan: Quantity;
  /** What the plan's heading says is aimed at (抑制目標, 削減目標); null where it does not. */
  readonly aim: Aim | null;
  readonly actual: Quantity;
  /** Planned and achieved, in one unit. */
  readonly planValue: number;
  readonly actualValue: number;
  /** Where things stood when it was planned, same unit; null where the sheet does not say. */
  readonly baseline: number | null;
  /** The same line plans a reduction in the same unit (5,500人以下, 74人減): the stock beside it is meant to fall. */
  readonly reductionPlanned: boolean;
  /** The sheet's own rate for this line, in percent with the decimals it is printed with; null where it prints none. */
  readonly printedRate: PrintedRate | null;
  /** Heading over the plan (見込量), the title and the like. */
  readonly context: readonly string[];
  /** What the line stands under, nearest first: program, section, title (病院事業 makes 経常収支比率 higher). */
  readonly place: readonly string[];
  /** Names of the other indicators on the sheet (料金回収率 makes 経常収支比率 higher). */
  readonly neighbours: Iterable<string>;
}
