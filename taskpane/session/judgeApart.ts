import { dataOf } from "../../src/domain/grid/data.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import type { Judge, JudgeAnswer } from "./judge.ts";
import type { JudgeRequest } from "./judge.worker.ts";

/** A worker that answers requests in turn. */
export type JudgeThread = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

const newThread = (): JudgeThread => new Worker(new URL("./judge.worker.ts", import.meta.url), { type: "module" });

interface Waiting {
  resolve(answer: JudgeAnswer): void;
  reject(reason: Error): void;
}

/**
 * Judges in a thread that stays, so that the pane stays awake; one request at a time.
 * @throws WorkbookError check-stopped where the thread is gone; Error with what a bug in it says.
 */
export function judgeApart(open: () => JudgeThread = newThread): Judge {
  const thread = open();
  let waiting: Waiting | null = null;
  const gone = (): void => waiting?.reject(new WorkbookError("check-stopped"));
  thread.addEventListener("message", ({ data }) => waiting?.resolve(data as JudgeAnswer));
  thread.addEventListener("messageerror", gone);
  // A thread that cannot be loaded, or that the browser ended, has nothing to say.
  thread.addEventListener("error", ({ message }) => {
    if (message === undefined || message === "") gone();
    else waiting?.reject(new Error(message));
  });
  const ask = (request: JudgeRequest): Promise<JudgeAnswer> =>
    new Promise<JudgeAnswer>((resolve, reject) => {
      waiting = { resolve, reject };
      thread.postMessage(request);
    });
  return {
    judge: async (grid, options) => {
      const answer = await ask({ grid: dataOf(grid), options });
      if (!("outcome" in answer)) throw new Error("a whole sheet was answered with a difference");
      return answer.outcome;
    },
    judgeChanged: (cells) => ask({ cells }),
    close: () => {
      thread.terminate();
      waiting?.reject(new WorkbookError("cancelled"));
    },
  };
}
