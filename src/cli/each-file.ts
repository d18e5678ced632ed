import { WorkbookError } from "../workbook/errors.ts";
import { exitCodes, type ExitCode } from "./exit.ts";
import { failureLine, UsageError, withFile } from "./failure.ts";
import type { Session } from "./session.ts";

/** A file that could not be done. */
export interface FileFailure {
  readonly file: string;
  readonly error: WorkbookError | UsageError;
}

/**
 * Does `work` for each file; one that cannot be read gets its line on standard error, and the others go on.
 * A bug or Ctrl-C ends it all.
 * @returns the files that could not be done.
 */
export async function eachFile(
  files: readonly string[],
  session: Session,
  work: (file: string) => Promise<void>,
): Promise<readonly FileFailure[]> {
  const failures: FileFailure[] = [];
  for (const file of files) {
    try {
      await work(file);
    } catch (error) {
      const named = withFile(error, file);
      const line = failureLine(named, session.words);
      const isKnown = named instanceof WorkbookError || named instanceof UsageError;
      if (!isKnown || line === null || (named instanceof WorkbookError && named.code === "cancelled")) throw named;
      session.note(`${line}\n`);
      failures.push({ file, error: named });
    }
  }
  return failures;
}

/** Could not run outranks findings. */
export function exitCodeOf(allDone: boolean, reached: boolean): ExitCode {
  if (!allDone) return exitCodes.couldNotRun;
  return reached ? exitCodes.findings : exitCodes.passed;
}
