import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cleanSample, jisseki, jissekiProcess, sample, type RunOptions } from "./jisseki.ts";

const folder = mkdtempSync(join(tmpdir(), "jisseki-here-"));
writeFileSync(join(folder, "text.xlsx"), "No.,事業名\n");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const english = { env: { LANG: "en_US.UTF-8" } };

describe("what most tests run in their own process comes to the same as in one of its own", () => {
  test.each<[string, readonly string[], RunOptions]>([
    ["no file", ["check"], {}],
    ["an unknown command, in English", ["chek"], english],
    ["help", ["report", "--help"], english],
    ["a missing file", ["check", "none.xlsx"], { cwd: folder }],
    ["a file of the folder that cannot be read", ["report", "text.xlsx", "--out", "out.xlsx"], { cwd: folder }],
    ["nothing to clear", ["clear", "none.xlsx", "--out", "out.xlsx", "--lang", "en"], { cwd: folder }],
    ["a narrow terminal in colour", ["check", sample], { env: { COLUMNS: "70", FORCE_COLOR: "1" } }],
    ["findings", ["check", cleanSample, "--fail-on", "far-under", "--csv"], {}],
    ["lines", ["parse"], { input: "約2.9億円\n250社(500人)\n" }],
  ])("%s", async (_, args, options) => {
    expect(await jisseki(args, options)).toEqual(await jissekiProcess(args, options));
  });

  test("and leaves the process as it was", async () => {
    const before = [process.cwd(), process.env, process.stdin, process.stdout.write];
    await jisseki(["check", "none.xlsx"], { cwd: folder, env: { LANG: "en" }, input: "5人" });
    expect([process.cwd(), process.env, process.stdin, process.stdout.write]).toEqual(before);
  });
});
