import type { DirectionChoice } from "./alternative.ts";

/** What a person decided of one indicator, as far as its rate and verdict go by it. */
export interface Decision {
  /** Taken out of the judgement. */
  readonly isExcluded: boolean;
  /**
   * Key of the reading that counts (`alternativeKeys` of `openReadings`), or a way round; "" for none. What the
   * indicator does not offer changes nothing.
   */
  readonly reading: string;
  /** Figures in the sheet's place, in the indicator's unit; null: the sheet's. */
  readonly plan: number | null;
  readonly actual: number | null;
}

export const undecided: Decision = { isExcluded: false, reading: "", plan: null, actual: null };

/** Which way is better, said for every line of a table that has no reading of its own; "" for nothing. */
export type ColumnWord = DirectionChoice | "";
