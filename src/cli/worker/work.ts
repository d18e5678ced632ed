import { parentPort, workerData } from "node:worker_threads";
import { loadMessages } from "../../messages/load.ts";
import type {
  CheckCommandOptions,
  ClearCommandOptions,
  DecisionsCommandOptions,
  DiffCommandOptions,
  LayoutCommandOptions,
  MergeCommandOptions,
  PaperCommandOptions,
  PublishCommandOptions,
  ReportCommandOptions,
  SealCommandOptions,
  TrendCommandOptions,
  TwinCommandOptions,
  VerifyCommandOptions,
} from "../commands/options.ts";
import type { ExitCode } from "../exit.ts";
import { exitCodeOfFailure } from "../failure.ts";
import { terminalWith } from "../output/terminal.ts";
import { isWriting } from "../output/write-file.ts";
import type { Session } from "../session.ts";
import type { FromWorker, ToWorker, Work } from "./messages.ts";

if (parentPort === null) throw new Error("this file runs as a worker");
const port = parentPort;
const work = workerData as Work;
const send = (message: FromWorker): void => port.postMessage(message);

const stopping = new AbortController();
const written: (() => void)[] = [];
port.on("message", (message: ToWorker) => {
  if (message === "written") return written.shift()?.();
  stopping.abort();
  if (isWriting()) send({ type: "stopping" });
});

async function openSession(): Promise<Session> {
  const { language, columns, colors } = work.facts;
  return {
    language,
    words: await loadMessages(language),
    terminal: terminalWith(columns, colors),
    signal: stopping.signal,
    print: (text) => send({ type: "print", text }),
    write: (bytes) =>
      new Promise((resolve) => {
        written.push(resolve);
        // Handed over rather than copied: they are not to be used afterwards.
        port.postMessage({ type: "write", bytes } satisfies FromWorker, [bytes.buffer as ArrayBuffer]);
      }),
    note: (text) => send({ type: "note", text }),
    bar: (label) => {
      send({ type: "bar", label });
      return {
        progress: (done, total) => send({ type: "progress", done, total }),
        stop: () => send({ type: "bar-stop" }),
      };
    },
  };
}

/** Every command, loaded when it is the one. */
const commands: Record<Work["command"], (session: Session) => Promise<ExitCode>> = {
  check: async (session) =>
    (await import("../commands/check.ts")).check(work.files, work.options as CheckCommandOptions, session),
  report: async (session) =>
    (await import("../commands/report.ts")).report(work.files, work.options as ReportCommandOptions, session),
  layout: async (session) =>
    (await import("../commands/layout.ts")).layout(work.files, work.options as LayoutCommandOptions, session),
  twin: async (session) =>
    (await import("../commands/twin.ts")).twin(work.files[0] ?? "", work.options as TwinCommandOptions, session),
  diff: async (session) =>
    (await import("../commands/diff.ts")).diff(work.files, work.options as DiffCommandOptions, session),
  trend: async (session) =>
    (await import("../commands/trend.ts")).trend(work.files, work.options as TrendCommandOptions, session),
  clear: async (session) =>
    (await import("../commands/clear.ts")).clear(work.files[0] ?? "", work.options as ClearCommandOptions, session),
  verify: async (session) =>
    (await import("../commands/verify.ts")).verify(work.files[0] ?? "", work.options as VerifyCommandOptions, session),
  seal: async (session) =>
    (await import("../commands/seal.ts")).seal(work.files[0] ?? "", work.options as SealCommandOptions, session),
  paper: async (session) =>
    (await import("../commands/paper.ts")).paper(work.files[0] ?? "", work.options as PaperCommandOptions, session),
  decisions: async (session) =>
    (await import("../commands/decisions.ts")).decisions(
      work.files[0] ?? "",
      work.options as DecisionsCommandOptions,
      session,
    ),
  merge: async (session) =>
    (await import("../commands/merge.ts")).merge(
      [work.files[0] ?? "", work.files[1]],
      work.options as MergeCommandOptions,
      session,
    ),
  publish: async (session) =>
    (await import("../commands/publish.ts")).publish(
      work.files[0] ?? "",
      work.options as PublishCommandOptions,
      session,
    ),
};

async function run(): Promise<void> {
  const session = await openSession();
  const code = await commands[work.command](session).catch((error: unknown) => exitCodeOfFailure(error, session));
  send({ type: "done", code });
  port.close();
}

// What fails before there is a session, and any bug, is the parent's: an unhandled rejection ends the thread with it.
void run();
