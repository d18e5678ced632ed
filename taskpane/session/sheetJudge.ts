import type { Grid } from "../../src/domain/grid.ts";
import { type ChangedCell, patched } from "../../src/domain/grid/patched.ts";
import { Recheck } from "../../src/domain/recheck.ts";
import { differenceOf } from "../../src/domain/review-difference.ts";
import type { ReviewOptions } from "../../src/domain/review.ts";
import { isReview, type Outcome } from "../state/outcome.ts";
import type { JudgeAnswer } from "./judge.ts";

/** Judges a sheet, all of it made, since the pane looks at the same rows again and again; then its changed lines only. */
export class SheetJudge {
  #kept: { readonly grid: Grid; readonly recheck: Recheck } | null = null;

  judge(grid: Grid, options: ReviewOptions): Outcome {
    const recheck = new Recheck(grid, options);
    this.#kept = { grid, recheck };
    return recheck.outcome;
  }

  judgeChanged(cells: readonly ChangedCell[]): JudgeAnswer {
    if (this.#kept === null) throw new Error("no sheet was judged before its cells changed");
    const { recheck } = this.#kept;
    const before = recheck.outcome;
    const grid = patched(this.#kept.grid, cells);
    const outcome = recheck.after(grid, new Set(cells.map(({ row }) => row)));
    this.#kept = { grid, recheck };
    const difference = isReview(before) && isReview(outcome) ? differenceOf(before, outcome) : null;
    return difference === null ? { outcome } : { difference };
  }
}
