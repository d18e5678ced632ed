import type { TimeColumns } from "../records/reading.ts";

/** Plan or actual. */
export type Side = "plan" | "actual";

/** Columns of another time, with what their figures are read by. */
export interface TimeMapping extends TimeColumns {
  readonly headings: Readonly<Partial<Record<Side, string>>>;
  /** Columns of units that stand right after a figure's own column. */
  readonly ownUnits: Readonly<Partial<Record<Side, number>>>;
  /** None of its columns is seen. */
  readonly hidden: boolean;
}
