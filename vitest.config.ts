import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/longest-first.ts";

const testsOf = (...folders: readonly string[]): string[] => folders.map((folder) => `tests/${folder}/**/*.test.ts`);

/** Pure, and quick to import once for all of them: what a change of the core is tried by while it is made. */
const core = testsOf("domain", "architecture", "messages");

/** Counts steps in RegExp.prototype: a process in which that was once replaced never gets its quick searches back. */
const counted = ["tests/domain/quantity/work.test.ts"];

/** They look at the pages of the add-in, built once for all of them. */
const pages = testsOf("e2e", "manifest");

/**
 * Many small ones that leave nothing behind in their process: imported once for all of them. Not those that wait for
 * other programs, minutes in all: each of these is begun where a worker is free.
 */
const light = [
  "tests/xlsx/!(libreoffice|validity).test.ts",
  "tests/workbook/!(recalculation|use-cases).test.ts",
  ...testsOf("samples", "scripts", "taskpane/state"),
];

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    setupFiles: "tests/seed.setup.ts",
    // What runs at once inside a file waits for another program, and goes to it together.
    maxConcurrency: 30,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    projects: [
      { extends: true, test: { name: "core", include: core, exclude: counted, isolate: false } },
      { extends: true, test: { name: "counted", include: counted } },
      { extends: true, test: { name: "pages", include: pages, globalSetup: "tests/e2e/builds.setup.ts" } },
      { extends: true, test: { name: "light", include: light, isolate: false } },
      {
        extends: true,
        test: {
          name: "rest",
          include: ["tests/**/*.test.ts"],
          exclude: [...core, ...pages, ...light, "**/node_modules/**"],
          globalSetup: "tests/build.setup.ts",
        },
      },
    ],
  },
});
