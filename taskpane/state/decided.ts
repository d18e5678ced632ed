import { decidedBy, type Entered } from "../../src/domain/record/entered.ts";
import type { Entry } from "../../src/domain/record/entry.ts";
import type { Review } from "../../src/domain/review.ts";

/** The review as people decided it on the ledger; the same one where nothing was decided. */
export const decidedReview = (review: Review, entered: Entered): Review => decidedBy(review, entered);

/** Where one indicator has several entries the last counts. */
export const entryOf = ({ entries }: Entered, identity: string): Entry | null =>
  entries.findLast((one) => one.identity === identity)?.entry ?? null;
