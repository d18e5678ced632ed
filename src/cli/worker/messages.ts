import type { Language } from "../../messages/index.ts";
import type { ExitCode } from "../exit.ts";

/** What a command in a worker is told of the terminal that it cannot see. */
export interface SessionFacts {
  readonly language: Language;
  readonly columns: number;
  readonly colors: boolean;
}

/** One command, as plain data. */
export interface Work {
  readonly command:
    | "check"
    | "report"
    | "clear"
    | "layout"
    | "twin"
    | "trend"
    | "verify"
    | "seal"
    | "paper"
    | "decisions"
    | "merge"
    | "publish"
    | "diff";
  readonly files: readonly string[];
  readonly options: unknown;
  readonly facts: SessionFacts;
}

/** From the worker. "written" answers each `write`. `stopping` answers "stop" where a file is being written: only then is it waited for. */
export type FromWorker =
  | { readonly type: "print" | "note"; readonly text: string }
  | { readonly type: "write"; readonly bytes: Uint8Array }
  | { readonly type: "bar"; readonly label: string }
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "bar-stop" }
  | { readonly type: "stopping" }
  | { readonly type: "done"; readonly code: ExitCode };

/** To the worker. */
export type ToWorker = "stop" | "written";
