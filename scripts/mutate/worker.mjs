// Meets the mutants of one bundle in a thread of its own, and says which it is about to meet, so that one that hangs can
// be told.
import { parentPort, workerData } from "node:worker_threads";
import { trialOf } from "./trial.mjs";

const say = (message) => parentPort.postMessage(message);

try {
  const { meet, milliseconds } = await trialOf(workerData.code);
  say({ kind: "ready", milliseconds });
  for (const id of workerData.ids) {
    say({ kind: "meeting", id });
    say({ kind: "met", id, ...(await meet(id)) });
  }
  say({ kind: "done" });
} catch (error) {
  say({ kind: "failed", message: error.message });
}
