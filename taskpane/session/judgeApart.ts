import { WorkbookError } from "../../src/workbook/errors.ts";
import type { Outcome } from "../state/outcome.ts";
import type { JudgeRequest } from "./judge.worker.ts";

/** Judges in a thread of its own, so that the pane stays awake; aborting ends the thread. */
export function judgeApart(request: JudgeRequest, signal?: AbortSignal): Promise<Outcome> {
  const worker = new Worker(new URL("./judge.worker.ts", import.meta.url), { type: "module" });
  return new Promise<Outcome>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Outcome>) => resolve(data));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    signal?.addEventListener("abort", () => reject(new WorkbookError("cancelled")), { once: true });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
