import type { Candidate } from "../record/matching.ts";

/** Lines of two states that belong together, by their indices. */
export interface Aligned {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** false: likely, and for a person to say. */
  readonly isSure: boolean;
}

/** How much a line of the one state looks like one of the other. */
export interface Couple {
  readonly before: number;
  readonly after: number;
  /** 0 to 1, the same in both directions. */
  readonly candidate: Pick<Candidate, "score" | "parts">;
}
