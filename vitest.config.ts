import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Pure, and quick to import once for all of them: what a change of the core is tried by while it is made. */
const core = ["tests/domain/**/*.test.ts", "tests/architecture/**/*.test.ts", "tests/messages/**/*.test.ts"];

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 240_000,
    projects: [
      { extends: true, test: { name: "core", include: core, isolate: false } },
      {
        extends: true,
        test: {
          name: "rest",
          include: ["tests/**/*.test.ts"],
          exclude: [...core, "**/node_modules/**"],
          globalSetup: "tests/build.setup.ts",
        },
      },
    ],
  },
});
