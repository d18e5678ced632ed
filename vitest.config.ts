import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Pure, and quick to import once for all of them: what a change of the core is tried by while it is made. */
const core = ["tests/domain/**/*.test.ts", "tests/architecture/**/*.test.ts", "tests/messages/**/*.test.ts"];

/** Counts steps in RegExp.prototype: a process in which that was once replaced never gets its quick searches back. */
const counted = ["tests/domain/quantity/work.test.ts"];

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    // What runs at once inside a file waits for another program, and goes to it together.
    maxConcurrency: 30,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    projects: [
      { extends: true, test: { name: "core", include: core, exclude: counted, isolate: false } },
      { extends: true, test: { name: "counted", include: counted } },
      {
        extends: true,
        test: {
          name: "rest",
          include: ["tests/**/*.test.ts"],
          exclude: [...core],
          globalSetup: "tests/build.setup.ts",
        },
      },
    ],
  },
});
