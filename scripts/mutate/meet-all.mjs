// Sends the mutants of one file to a worker, and takes up again after one that hung or ate the memory.
import { Worker } from "node:worker_threads";

const worker = new URL("./worker.mjs", import.meta.url);

/** Resolves to the id that the worker was stopped at, or null when all were met. */
function oneWorker(code, ids, tell) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: { code, ids }, resourceLimits: { maxOldGenerationSizeMb: 2048 } });
    let patience = 300_000;
    let meeting = null;
    let timer = null;
    const stop = (settle) => {
      clearTimeout(timer);
      void thread.terminate();
      settle();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (meeting === null) stop(() => reject(new Error("the tests do not end without any mutant")));
        else stop(() => resolve(meeting));
      }, patience);
    };
    thread.on("message", (message) => {
      if (message.kind === "ready") patience = 10_000 + 10 * message.milliseconds;
      if (message.kind === "meeting") meeting = message.id;
      if (message.kind === "met") tell(message.id, { status: message.status, by: message.by });
      if (message.kind === "failed") stop(() => reject(new Error(message.message)));
      else if (message.kind === "done") stop(() => resolve(null));
      else wait();
    });
    thread.on("error", (error) => {
      if (meeting !== null && error.code === "ERR_WORKER_OUT_OF_MEMORY") stop(() => resolve(meeting));
      else stop(() => reject(error));
    });
    wait();
  });
}

/** Calls `tell(id, result)` for each of `ids` as it is known. */
export async function meetAll(code, ids, tell) {
  let left = ids;
  while (left.length > 0) {
    const stoppedAt = await oneWorker(code, left, tell);
    if (stoppedAt === null) return;
    tell(stoppedAt, { status: "killed", by: "it does not end" });
    left = left.slice(left.indexOf(stoppedAt) + 1);
  }
}
