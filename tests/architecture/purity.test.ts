import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./import-table.ts";
import { impurities } from "./purity.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const violation = join(root, "tests/fixtures/violation");

describe("the pure core", () => {
  it("uses no clock, chance, promise, console, Excel, DOM or Node", () => {
    const files = sourceFiles(root, "src/domain");
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => impurities(root, file))).toEqual([]);
  });

  it("is guarded by a check that bites", () => {
    expect(impurities(violation, "src/domain/reaches-out.ts")).toEqual([
      "src/domain/reaches-out.ts: Date",
      "src/domain/reaches-out.ts: async",
    ]);
    expect(impurities(violation, "src/domain/waits.ts")).toEqual([
      "src/domain/waits.ts: Promise",
      "src/domain/waits.ts: async",
      "src/domain/waits.ts: await",
      "src/domain/waits.ts: Math.random",
      "src/domain/waits.ts: console",
    ]);
  });
});

describe("the build", () => {
  it("refuses a core that imports another folder or names the page", () => {
    const build = spawnSync(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), "-p", join(violation, "src/domain"), "--noEmit"],
      { encoding: "utf8" },
    );
    expect(build.status).not.toBe(0);
    expect(build.stdout).toMatch(/TS6307.*words\.ts/);
    expect(build.stdout).toMatch(/names-the-page\.ts.*'document'/);
  });
});
