import { parentPort, workerData } from "node:worker_threads";
import { loadMessages } from "../../messages/load.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { type Collecting, Collector } from "../collect/collect-one.ts";
import type { FromCollector, ToCollector } from "./collector-messages.ts";

if (parentPort === null) throw new Error("this file runs as a worker");
const port = parentPort;
const collecting = workerData as Collecting;
const send = (message: FromCollector): void => port.postMessage(message);
const stopping = new AbortController();
const collector = loadMessages(collecting.language).then((words) => new Collector(collecting, words, stopping.signal));

port.on("message", (message: ToCollector) => {
  if (message === "stop") return stopping.abort();
  void collector
    .then((ready) => ready.collect(message))
    .then(
      (collected) => send({ type: "collected", collected }),
      (error: unknown) => {
        // Anything else ends the thread, and the parent hears of it.
        if (!(error instanceof WorkbookError)) throw error;
        send({ type: "ended", code: error.code, params: error.params });
      },
    );
});
