import { WorkbookError } from "../workbook/errors.ts";
import { exitCodes, type ExitCode } from "./exit.ts";
import { failureLine, withFile } from "./failure.ts";
import type { Session } from "./session.ts";

/**
 * Does `work` for each file; one that cannot be read gets its line on standard error, and the others go on.
 * A bug or Ctrl-C ends it all.
 * @returns whether every file could be done.
 */
export async function eachFile(
  files: readonly string[],
  session: Session,
  work: (file: string) => Promise<void>,
): Promise<boolean> {
  let allDone = true;
  for (const file of files) {
    try {
      await work(file);
    } catch (error) {
      const named = withFile(error, file);
      const line = failureLine(named, session.words);
      if (line === null || (named instanceof WorkbookError && named.code === "cancelled")) throw named;
      session.note(`${line}\n`);
      allDone = false;
    }
  }
  return allDone;
}

/** Could not run outranks findings. */
export function exitCodeOf(allDone: boolean, reached: boolean): ExitCode {
  if (!allDone) return exitCodes.couldNotRun;
  return reached ? exitCodes.findings : exitCodes.passed;
}
