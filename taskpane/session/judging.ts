import type { Grid } from "../../src/domain/grid.ts";
import { review as reviewLate, type ReviewOptions } from "../../src/domain/review.ts";
import { writtenOut } from "../../src/domain/written-out.ts";
import type { Outcome } from "../state/outcome.ts";

/** A sheet's judgement, all of it made: the pane looks at the same rows again and again, and threads pass it on. */
export function review(grid: Grid, options: ReviewOptions): Outcome {
  const outcome = reviewLate(grid, options);
  return "rows" in outcome ? writtenOut(outcome) : outcome;
}

export { writtenOut };
