import { applyDecisions } from "../../src/domain/achievement/decide.ts";
import type { Decision } from "../../src/domain/achievement/decision.ts";
import type { Review } from "../../src/domain/review.ts";

/** The review as people decided it on the ledger; the same one where nothing was decided. */
export const decidedReview = (review: Review, decisions: readonly Decision[]): Review =>
  decisions.length === 0 ? review : applyDecisions(review, decisions).review;

/** Where one indicator has several decisions the last counts. */
export const decisionOf = (decisions: readonly Decision[], identity: string): Decision | null =>
  decisions.findLast((decision) => decision.identity === identity) ?? null;
