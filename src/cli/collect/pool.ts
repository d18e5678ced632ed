import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Messages } from "../../messages/index.ts";
import type { NamedInput } from "../../workbook/collected/input-names.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { FromCollector, ToCollector } from "../worker/collector-messages.ts";
import { growLess } from "../compiled/grow-less.ts";
import { type Collected, type Collecting, Collector } from "./collect-one.ts";

/** Files that a thread must have before it: fewer are done before a further one has started. */
const filesPerThread = 8;

/** A thread that does not end within this time (ms) once it was asked to is ended as it stands: records are written whole. */
const patience = 300;

/** What a thread may hold of what it has just made, in MB: files are small, and threads many. */
const youngMb = 16;

/** A thread is replaced after so many files: what it remembers of texts it has read, and its heap, grow no further. */
const filesOfThread = 1024;

/** The bundle stands beside the command line's. */
const bundled = new URL("./collector.js", import.meta.url);

/** `asked`: by the user; null: as many as there are cores. */
export const threadsFor = (files: number, asked: number | null): number =>
  Math.max(1, Math.min(asked ?? availableParallelism(), Math.floor(files / filesPerThread)));

/** How files are done, by one thread or by several. */
export interface CollectAll {
  readonly inputs: readonly NamedInput[];
  readonly collecting: Collecting;
  readonly words: Messages;
  readonly signal: AbortSignal;
  readonly threads: number;
  /** Told of each file, in whatever order; the next one waits for it. */
  readonly done: (collected: Collected) => Promise<void>;
}

/** Collects all files. @throws WorkbookError cancelled, output-unwritable. */
export function collectAll(all: CollectAll): Promise<void> {
  if (all.threads === 1) return here(all);
  growLess();
  return inThreads(all);
}

async function here({ inputs, collecting, words, signal, done }: CollectAll): Promise<void> {
  const collector = new Collector(collecting, words, signal);
  for (const input of inputs) {
    // Ctrl-C is heard between two files.
    await new Promise((resume) => setImmediate(resume));
    if (signal.aborted) throw new WorkbookError("cancelled");
    await done(await collector.collect(input));
  }
}

/** Each thread takes the next file when it is done with one; a thread that ends over a file is replaced, and the file named. */
async function inThreads({ inputs, collecting, words, signal, threads, done }: CollectAll): Promise<void> {
  const collector = new Collector(collecting, words, signal);
  const queue = inputs.values();
  const running = Array.from({ length: threads }, () => runThread());
  const outcomes = await Promise.allSettled(running);
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed !== undefined) throw failed.reason;

  async function runThread(): Promise<void> {
    let thread: Thread | null = null;
    try {
      for (const input of queue) {
        if (signal.aborted) throw new WorkbookError("cancelled");
        if (thread !== null && thread.files >= filesOfThread) {
          await thread.end();
          thread = null;
        }
        thread ??= new Thread(collecting, signal);
        const answer = await thread.collect(input);
        if (answer instanceof Error) {
          thread = null;
          await done(await collector.stopped(input, answer));
        } else await done(answer);
      }
    } catch (error) {
      // What ends one ends all: nobody takes a further file.
      for (const _ of queue);
      throw error;
    } finally {
      await thread?.end();
    }
  }
}

/** A thread that does one file at a time. */
class Thread {
  readonly #worker: Worker;
  readonly #signal: AbortSignal;
  readonly #stop: () => void;
  #answer: ((answer: FromCollector | Error) => void) | null = null;
  #late: NodeJS.Timeout | undefined;
  /** How many it was given. */
  files = 0;

  constructor(collecting: Collecting, signal: AbortSignal) {
    this.#worker = new Worker(bundled, {
      workerData: collecting,
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
    });
    this.#signal = signal;
    this.#stop = () => {
      this.#worker.postMessage("stop" satisfies ToCollector);
      this.#late = setTimeout(() => void this.end(), patience);
    };
    signal.addEventListener("abort", this.#stop, { once: true });
    this.#worker.on("message", (message: FromCollector) => this.#answer?.(message));
    this.#worker.on("error", (error) => this.#answer?.(error));
    this.#worker.on("exit", () => this.#answer?.(new Error("the thread ended")));
  }

  /** @returns an Error where the thread ended over it. @throws WorkbookError, for what ends the run. */
  async collect(input: NamedInput): Promise<Collected | Error> {
    this.files += 1;
    const answer = await new Promise<FromCollector | Error>((resolve) => {
      this.#answer = resolve;
      this.#worker.postMessage(input satisfies ToCollector);
    });
    this.#answer = null;
    if (this.#signal.aborted && answer instanceof Error) throw new WorkbookError("cancelled");
    if (answer instanceof Error) return this.end().then(() => answer);
    if (answer.type === "ended") throw new WorkbookError(answer.code, answer.params);
    return answer.collected;
  }

  async end(): Promise<void> {
    clearTimeout(this.#late);
    this.#signal.removeEventListener("abort", this.#stop);
    await this.#worker.terminate();
  }
}
