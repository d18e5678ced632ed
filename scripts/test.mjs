// npm test: installs what is missing, then types, lint and every test. The last line is for CI: "N passed, N failed".
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDependencies } from "./dependencies.mjs";
import { requireNode, run } from "./project.mjs";
import { setUp } from "./setup.mjs";
import { countTests } from "./test-count.mjs";

requireNode();
const failedSteps = [];
const step = (name, passed) => {
  if (!passed) failedSteps.push(name);
  return passed;
};

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "jisseki-test-"));
  const results = join(folder, "vitest.json");
  try {
    const status = run("vitest", "vitest", [
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${results}`,
      ...process.argv.slice(2),
    ]);
    return { status, ...countTests(JSON.parse(readFileSync(results, "utf8"))) };
  } catch (error) {
    console.error(`vitest left no result: ${error.message}`);
    return { status: 1, passed: 0, failed: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let tests = { status: 1, passed: 0, failed: 0 };
if (step("install", installDependencies()) && step("setup", setUp())) {
  step("types", run("typescript", "tsc", ["-b"]) === 0);
  step("lint", run("oxlint", "oxlint", ["--deny-warnings"]) === 0);
  step("format", run("oxfmt", "oxfmt", ["--check"]) === 0);
  tests = runTests();
  // A run that failed without naming a failed test (an unhandled error, no test at all) still failed.
  step("vitest", (tests.status === 0 || tests.failed > 0) && tests.passed + tests.failed > 0);
}
for (const name of failedSteps) console.error(`failed before or beside the tests: ${name}`);
const failed = tests.failed + failedSteps.length;
console.log(`${tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
