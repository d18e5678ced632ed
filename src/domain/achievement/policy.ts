import type { FieldName } from "../sheet/schema.ts";

export type Severity = "error" | "warning" | "info";

/** higher: more is better; lower: less is better. */
export type IndicatorDirection = "higher" | "lower";

/** Direction for the indicators that match every given part; texts match by containment. */
export interface DirectionRule {
  readonly no?: number | undefined;
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly direction: IndicatorDirection;
}

/** What an office may decide for itself; plain data, editable as JSON. */
export interface Policy {
  /** Lower ends, as ratios: 1 ≥ achieved > nearly > under > 0 usually. */
  readonly achieved: number;
  readonly nearly: number;
  readonly under: number;
  /** At and above this the over-target mark is set (≥ achieved). */
  readonly overTarget: number;
  readonly directions: readonly DirectionRule[];
  /** worst: a row's verdict is its worst indicator's; lead: its first indicator's. */
  readonly rollUp: "worst" | "lead";
  /** Further headings for a field, beside the schema's own. */
  readonly headings: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  /** Severity a rule gets here, or "off". */
  readonly rules: Readonly<Record<string, Severity | "off">>;
}

/** See README (thresholds): 100 % is the only line public bodies share; 80 and 120 are the usual next ones. */
export const defaultPolicy: Policy = {
  achieved: 1,
  nearly: 0.8,
  under: 0.5,
  overTarget: 1.2,
  directions: [],
  rollUp: "worst",
  headings: {},
  rules: {},
};
