import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Grid } from "../../src/domain/grid.ts";
import { openWorkbook, type XlsxWorkbook } from "../../src/xlsx/index.ts";
import { verify } from "../../src/domain/record/log/verify.ts";
import { readLog } from "../../src/domain/report/log-read.ts";
import { sha256 } from "../../src/workbook/sha256.ts";
import { loggedWorkbook, logOf } from "../fixtures/logged-workbook.ts";
import { fixtures } from "../fixtures/xlsx/all.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { convertWithLibreOffice } from "../tools/libreoffice.ts";
import { rowsOf, valuesOf } from "../tools/grid-rows.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jisseki-xlsx-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let books = 0;

async function resaved(file: Uint8Array, extension: string, recalculate = false): Promise<XlsxWorkbook> {
  books += 1;
  const name = path.join(folder, `book-${books}.${extension}`);
  await writeFile(name, file);
  return openWorkbook(new Uint8Array(await readFile(await convertWithLibreOffice(name, "xlsx", { recalculate }))));
}

/** Numbers, which no spreadsheet spells in its own way as it does errors and line breaks. */
const figures = (grid: Grid): number[] =>
  valuesOf(grid)
    .flat()
    .filter((value) => typeof value === "number");

describe.concurrent("LibreOffice opens a reported workbook and saves it again", () => {
  test.each(fixtures)("$name: the report is still known, and can be cleared", async ({ bytes, sheet, extension }) => {
    const workbook = await openWorkbook(bytes());
    await workbook.apply(sampleEdits({ source: sheet }));
    const before = await (await openWorkbook(bytes())).survey();
    const again = await resaved(await workbook.save(), extension);
    expect((await again.survey()).reports).toEqual((await workbook.survey()).reports);
    await again.clear();
    const after = await again.survey();
    expect(after.reports).toEqual([]);
    expect(after.takenNames.filter((name) => name.startsWith("jisseki"))).toEqual([]);
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect((await again.readGrid(sheet)).merges).toEqual((await workbook.readGrid(sheet)).merges);
    expect(figures(await again.readGrid(sheet))).toEqual(figures(await workbook.readGrid(sheet)));
  });

  test("recalculates every formula to the value that was written", async () => {
    const edits = sampleEdits({ source: "事業一覧", lines: 6 });
    const workbook = await openWorkbook(plainWorkbook());
    await workbook.apply(edits);
    const again = await resaved(await workbook.save(), "xlsx", true);
    for (const { name } of edits.sheets) {
      expect(rowsOf(await again.readGrid(name)).text).toEqual(rowsOf(await workbook.readGrid(name)).text);
    }
  });

  test("keeps every cell of the log, so that it verifies still", async () => {
    const log = logOf();
    const again = await resaved(await loggedWorkbook(log), "xlsx");
    const { lines, noted } = readLog(await again.readGrid("確認記録"))!;
    expect(lines).toEqual(log);
    expect(verify(lines, sha256, { noted })).toMatchObject({ ok: true });
  });

  test("prints it", async () => {
    // Not the rich one: LibreOffice 7.4 dies on printing newer Excels' rules, with or without a report.
    const workbook = await openWorkbook(plainWorkbook());
    await workbook.apply(sampleEdits({ source: "事業一覧" }));
    const name = path.join(folder, "print.xlsx");
    await writeFile(name, await workbook.save());
    const pdf = await readFile(await convertWithLibreOffice(name, "pdf"), "latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(4);
  });
});
