import type { Review } from "../../src/domain/review.ts";
import type { NoTable } from "../../src/domain/sheet/records/reading.ts";

/** A sheet judged, or why there was nothing to judge on it. */
export type Outcome = Review | NoTable;

export const isReview = (outcome: Outcome | null): outcome is Review => outcome !== null && "rows" in outcome;
