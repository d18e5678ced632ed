import type { ReviewOptions } from "../../src/domain/review.ts";
import { gridFrom, type GridData } from "../../src/domain/grid/data.ts";
import type { ChangedCell } from "../../src/domain/grid/patched.ts";
import type { JudgeAnswer } from "./judge.ts";
import { SheetJudge } from "./sheetJudge.ts";

/** A sheet to be judged in a thread of its own, which keeps it, or those of its cells that changed. */
export type JudgeRequest =
  | { readonly grid: GridData; readonly options: ReviewOptions }
  | { readonly cells: readonly ChangedCell[] };

// A byte order mark within a text is a character like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const judge = new SheetJudge();

function answerTo(request: JudgeRequest): JudgeAnswer {
  if ("cells" in request) return judge.judgeChanged(request.cells);
  const grid = gridFrom(request.grid, (bytes, from, to) => decoder.decode(bytes.subarray(from, to)));
  return { outcome: judge.judge(grid, request.options) };
}

addEventListener("message", ({ data }: MessageEvent<JudgeRequest>) => postMessage(answerTo(data)));
