import type { ReviewOptions } from "../../src/domain/review.ts";
import { gridFrom, type GridData } from "../../src/domain/grid/data.ts";
import { review } from "./judging.ts";

/** A sheet to be judged in a thread of its own. */
export interface JudgeRequest {
  readonly grid: GridData;
  readonly options: ReviewOptions;
}

// A byte order mark within a text is a character like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

addEventListener("message", ({ data }: MessageEvent<JudgeRequest>) =>
  postMessage(
    review(
      gridFrom(data.grid, (bytes, from, to) => decoder.decode(bytes.subarray(from, to))),
      data.options,
    ),
  ),
);
