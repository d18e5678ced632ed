import { CommanderError, type Command } from "commander";
import { chooseLanguage } from "./language.ts";
import { exitCodes, type ExitCode } from "./exit.ts";
import { exitCodeOfFailure } from "./failure.ts";
import { commandLine } from "./program.ts";
import { sessionOn } from "./session.ts";
import { usageError } from "./usage.ts";
import { version } from "./version.ts";

/** The subcommand that the arguments name, for "see jisseki check --help". */
const commandNamed = (program: Command, args: readonly string[]): Command =>
  program.commands.find((command) => args.includes(command.name())) ?? program;

/** Runs one command line; what the process should exit with. Ctrl-C stops it between two pieces of work. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const session = await sessionOn(chooseLanguage(args, process.env), stopping.signal);
  let code: ExitCode = exitCodes.passed;
  const program = commandLine(session, version, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return exitCodeOfFailure(error, session);
    if (error.code === "commander.help") {
      program.outputHelp();
      return exitCodes.couldNotRun;
    }
    const usage = usageError(error, commandNamed(program, args), session.words.cli);
    return usage === null ? exitCodes.passed : exitCodeOfFailure(usage, session);
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}
