import { WorkbookError } from "./errors.ts";
import type { Progress, WorkOptions } from "./port.ts";

/** Steps of one stage are told as so many thousandths of it. */
const stageLength = 1000;

/** The progress of stage `index` (0-based) of `count` stages, told as part of the whole. */
export function stage(options: WorkOptions, index: number, count: number): WorkOptions {
  const { progress, signal } = options;
  if (progress === undefined) return { signal };
  const within: Progress = (done, total) =>
    progress(index * stageLength + (total === 0 ? 0 : (done / total) * stageLength), count * stageLength);
  return { progress: within, signal };
}

/** @throws WorkbookError cancelled, once the signal was aborted. */
export function stopIfAborted({ signal }: WorkOptions): void {
  if (signal?.aborted) throw new WorkbookError("cancelled");
}
