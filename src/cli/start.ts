import { outputLost } from "./output/output-lost.ts";
import { run } from "./run.ts";

/** Runs the command line in this process, and leaves what it is to exit with. */
async function start(args: readonly string[]): Promise<void> {
  process.stdout.on("error", (error) => void outputLost(error, args).then((code) => process.exit(code)));
  process.exitCode = await run(args);
}

// What fails here is a bug, and an unhandled rejection says so.
void start(process.argv.slice(2));
