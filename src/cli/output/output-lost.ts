import { WorkbookError } from "../../workbook/errors.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { exitCodeOfFailure, systemCode } from "../failure.ts";
import { chooseLanguage } from "../language.ts";
import { sessionOn } from "../session.ts";

/** What to exit with once standard output takes no more; a full disk is said, a bug shows its stack. */
export async function outputLost(error: Error, args: readonly string[]): Promise<ExitCode> {
  const reason = systemCode(error);
  // A reader that has seen enough (… | head) closes the pipe; that is no failure of ours.
  if (reason === "EPIPE") return exitCodes.passed;
  const session = await sessionOn(chooseLanguage(args, process.env), new AbortController().signal);
  const said =
    reason === null ? error : new WorkbookError("output-unwritable", { file: "stdout", reason }, { cause: error });
  return exitCodeOfFailure(said, session);
}
