#!/usr/bin/env node
import { outputLost } from "./output/output-lost.ts";
import { run } from "./run.ts";

const args = process.argv.slice(2);
process.stdout.on("error", (error) => process.exit(outputLost(error, args)));
process.exitCode = await run(args);
