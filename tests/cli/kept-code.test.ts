import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { writeLargeWorkbook } from "../../scripts/samples/large/workbook.mjs";
import { root, sample } from "./jisseki.ts";

let folder = "";
let large = "";
const compiled = () => join(folder, "dist", "cli", "compiled");

/** A copy of the built program, so that what other tests run keeps nothing in it. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jisseki-kept-"));
  cpSync(join(root, "dist", "cli"), join(folder, "dist", "cli"), { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  large = join(folder, "large.xlsx");
  writeLargeWorkbook(large, 1_000, { figures: "plain", texts: "shared" });
});
beforeEach(() => rmSync(compiled(), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(file: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, "dist", "cli", "main.js"), "check", file, "--json", "--fail-on", "never"],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

/** The kept files with their bytes; a string is compared at once, a buffer byte by byte. */
const keptFiles = (): ReadonlyMap<string, string> => {
  const files = readdirSync(compiled(), { recursive: true, encoding: "utf8" }).map((path) => join(compiled(), path));
  return new Map(files.filter((path) => statSync(path).isFile()).map((path) => [path, readFileSync(path, "latin1")]));
};

test.each(["here", "in a thread"])("what a run compiled is kept beside the bundle and taken again: %s", (where) => {
  const file = where === "here" ? sample : large;
  const first = check(file);
  const kept = keptFiles();
  expect([...kept.keys()].some((path) => /check-[\w-]{8}\.js\.bin$/u.test(path))).toBe(true);
  expect([...kept.keys()].every((path) => /-[\w-]{8}\.js\.bin$/u.test(path))).toBe(true);
  expect(check(file)).toBe(first);
  // Nothing was refused, so that nothing was written anew.
  expect(keptFiles()).toEqual(kept);
});

test("what is no code of this V8 is not run, and written anew", () => {
  const first = check(sample);
  const kept = keptFiles();
  for (const [path, bytes] of kept) writeFileSync(path, bytes.slice(0, bytes.length / 2), "latin1");
  expect(check(sample)).toBe(first);
  for (const [path, bytes] of keptFiles()) expect(bytes.length).toBeGreaterThan(kept.get(path)!.length / 2);
  for (const path of kept.keys()) writeFileSync(path, "no code");
  expect(check(sample)).toBe(first);
});

test("where nothing can be kept, nothing is said of it", () => {
  const first = check(sample);
  rmSync(compiled(), { recursive: true });
  // A file where the folder should be: as for a folder that may not be written.
  writeFileSync(compiled(), "");
  expect(check(sample)).toBe(first);
  expect(statSync(compiled()).isFile()).toBe(true);
});

test("asking for the version compiles nothing that would have to be kept", () => {
  spawnSync(process.execPath, [join(folder, "dist", "cli", "main.js"), "--version"]);
  expect(existsSync(compiled())).toBe(false);
});
