import { Worker } from "node:worker_threads";
import { WorkbookError } from "../../workbook/errors.ts";
import type { ExitCode } from "../exit.ts";
import type { ProgressBar } from "../output/progress.ts";
import type { Session } from "../session.ts";
import type { FromWorker, ToWorker, Work } from "./messages.ts";

/** A worker that does not answer within this time (ms) is not writing, and can be ended as it stands. */
const patience = 300;

/** The bundle stands beside the command line's. */
const bundled = new URL("./worker.js", import.meta.url);

/**
 * Runs the command in a worker thread, so that this one can draw the bar and hear Ctrl-C. What is being written is
 * finished or taken away by the worker itself. Throws WorkbookError cancelled.
 */
export function inWorker(work: Omit<Work, "facts">, session: Session, script: URL = bundled): Promise<ExitCode> {
  const { language, terminal, signal } = session;
  const facts = { language, columns: terminal.columns, colors: terminal.colors.isColorSupported };
  const worker = new Worker(script, { workerData: { ...work, facts } satisfies Work });
  return new Promise((resolve, reject) => {
    let bar: ProgressBar | null = null;
    let code: ExitCode | null = null;
    let answered: NodeJS.Timeout | undefined;
    const stop = () => {
      worker.postMessage("stop" satisfies ToWorker);
      answered = setTimeout(() => void worker.terminate(), patience);
    };
    const settle = () => {
      signal.removeEventListener("abort", stop);
      clearTimeout(answered);
      bar?.stop();
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: FromWorker) => {
      switch (message.type) {
        case "print":
          return session.print(message.text);
        case "write":
          return void session.write(message.bytes).then(() => worker.postMessage("written" satisfies ToWorker));
        case "note":
          return session.note(message.text);
        case "bar":
          bar = session.bar(message.label);
          return;
        case "progress":
          return bar?.progress(message.done, message.total);
        case "bar-stop":
          return bar?.stop();
        case "stopping":
          return clearTimeout(answered);
        case "done":
          code = message.code;
      }
    });
    worker.on("error", (error) => {
      settle();
      reject(error);
    });
    worker.on("exit", () => {
      settle();
      if (code !== null) resolve(code);
      else reject(signal.aborted ? new WorkbookError("cancelled") : new Error("the worker ended without a result"));
    });
  });
}
