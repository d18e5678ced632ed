import { review, type ReviewOptions } from "../../src/domain/review.ts";
import type { Grid } from "../../src/domain/grid.ts";

/** A sheet to be judged in a thread of its own. */
export interface JudgeRequest {
  readonly grid: Grid;
  readonly options: ReviewOptions;
}

addEventListener("message", ({ data }: MessageEvent<JudgeRequest>) => postMessage(review(data.grid, data.options)));
