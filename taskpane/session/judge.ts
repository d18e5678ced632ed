import type { Grid } from "../../src/domain/grid.ts";
import type { ChangedCell } from "../../src/domain/grid/patched.ts";
import type { ReviewDifference } from "../../src/domain/review-difference.ts";
import type { ReviewOptions } from "../../src/domain/review.ts";
import type { Outcome } from "../state/outcome.ts";

/** All of what is judged now, or what is otherwise than before. */
export type JudgeAnswer = { readonly outcome: Outcome } | { readonly difference: ReviewDifference };

/** Keeps the sheet that it judged last. */
export interface Judge {
  judge(grid: Grid, options: ReviewOptions): Promise<Outcome>;
  /** The sheet that it keeps, with these cells as they are now. */
  judgeChanged(cells: readonly ChangedCell[]): Promise<JudgeAnswer>;
  /** Nothing is answered any more; what is under way ends as cancelled. */
  close(): void;
}
