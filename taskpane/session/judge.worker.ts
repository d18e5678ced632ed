import type { ReviewOptions } from "../../src/domain/review.ts";
import { gridFrom, type GridData } from "../../src/domain/grid/data.ts";
import { review } from "./judging.ts";

/** A sheet to be judged in a thread of its own. */
export interface JudgeRequest {
  readonly grid: GridData;
  readonly options: ReviewOptions;
}

addEventListener("message", ({ data }: MessageEvent<JudgeRequest>) =>
  postMessage(review(gridFrom(data.grid), data.options)),
);
