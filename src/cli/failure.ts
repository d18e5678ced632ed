import type { Messages } from "../messages/index.ts";
import { exitCodes, type ExitCode } from "./exit.ts";
import type { Session } from "./session.ts";
import { version } from "./version.ts";
import { WorkbookError, type WorkbookErrorCode } from "../workbook/errors.ts";

/** A command line that cannot be understood: three short sentences in the user's language. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(readonly words: { readonly what: string; readonly why: string; readonly todo: string }) {
    super(words.what);
  }
}

type ErrorWords = Readonly<Record<WorkbookErrorCode, Messages["errors"][keyof Messages["errors"]]>>;

/** Line breaks (in a sheet's name, in a cause) would make one line two. */
const oneLine = (text: string): string =>
  text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .join(" ");

/** What happened, why, and what to do about it, a line each; null for anything that has no words, which is a bug. */
export function failureWords(error: unknown, words: Messages): UsageError["words"] | null {
  // Typed by code: a code without words does not compile.
  const byCode: ErrorWords = words.errors;
  const said =
    error instanceof WorkbookError
      ? byCode[error.code](error.params)
      : error instanceof UsageError
        ? error.words
        : null;
  return said === null ? null : { what: oneLine(said.what), why: oneLine(said.why), todo: oneLine(said.todo) };
}

/** The one line for a failure that has words; null for anything else, which is a bug. */
export function failureLine(error: unknown, words: Messages): string | null {
  const said = failureWords(error, words);
  return said === null ? null : oneLine(words.cli.failure.line(said.what, said.why, said.todo));
}

/** `error`, with the file it concerns, where it does not name one yet. */
export function withFile(error: unknown, file: string): unknown {
  if (!(error instanceof WorkbookError) || error.params["file"] !== undefined) return error;
  return new WorkbookError(error.code, { ...error.params, file }, { cause: error });
}

/** The operating system's code (ENOENT, …) of a failed call. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Says the failure on standard error, a bug with its stack, and answers what to exit with. */
export function exitCodeOfFailure(error: unknown, session: Session): ExitCode {
  const line = failureLine(error, session.words);
  if (line === null) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    session.note(`${session.words.cli.failure.bug(version)}\n${stack}\n`);
    return exitCodes.bug;
  }
  session.note(`${line}\n`);
  return error instanceof WorkbookError && error.code === "cancelled" ? exitCodes.cancelled : exitCodes.couldNotRun;
}
