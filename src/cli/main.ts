#!/usr/bin/env node
import { compileLater } from "./compiled/compile-later.ts";
import { runBundled } from "./compiled/run-bundled.ts";
import { version } from "./version.ts";

const args = process.argv.slice(2);
const asksVersion = args.length === 1 && (args[0] === "--version" || args[0] === "-V");

// Scripts ask for the version often; the parser of the other commands takes longer to load than that takes to answer.
if (asksVersion) process.stdout.write(`${version}\n`);
else {
  compileLater();
  // What is done is in start.ts, bundled beside this file.
  runBundled("start.js");
}
