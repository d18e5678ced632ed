import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expandFiles, readBytes } from "../../src/cli/input/files.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jisseki-files-"));
  mkdirSync(join(folder, "課"));
  for (const name of ["a.xlsx", "b.xlsx", "~$a.xlsx", "notes.txt", "[R4]計画.xlsx", "課/c.xlsx"])
    writeFileSync(join(folder, name), "x");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("globs stand for the workbooks there, without Excel's owner files", async () => {
  expect(await expandFiles(["*.xlsx"], folder)).toEqual(["[R4]計画.xlsx", "a.xlsx", "b.xlsx"]);
  expect(await expandFiles(["**/*.xlsx"], folder)).toContain("課/c.xlsx");
});

test("files of a glob from the root are named from the root, wherever the command runs", async () => {
  const named = ["[R4]計画.xlsx", "a.xlsx", "b.xlsx"].map((name) => `${folder.replaceAll("\\", "/")}/${name}`);
  for (const from of [folder, join(folder, ".."), join(folder, "課")])
    expect(await expandFiles([join(folder, "*.xlsx")], from)).toEqual(named);
});

test("a file is taken once, in the order given", async () => {
  expect(await expandFiles(["b.xlsx", "*.xlsx"], folder)).toEqual(["b.xlsx", "[R4]計画.xlsx", "a.xlsx"]);
});

test("a name with brackets is a name where such a file is", async () => {
  const path = join(folder, "[R4]計画.xlsx");
  expect(await expandFiles([path], folder)).toEqual([path]);
});

test("a glob that matches nothing is no silent success", async () => {
  await expect(expandFiles(["*.xlsm"], folder)).rejects.toMatchObject({
    code: "file-not-found",
    params: { file: "*.xlsm" },
  });
});

test.each([
  ["a missing file", "none.xlsx", "file-not-found"],
  ["a folder", "課", "file-unreadable"],
])("%s", async (_, name, code) => {
  await expect(readBytes(join(folder, name))).rejects.toSatisfy(
    (error) => error instanceof WorkbookError && error.code === code,
  );
});
