import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { fixtures } from "../fixtures/xlsx/all.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";
import { differingParts } from "./parts.ts";

describe.each(fixtures)("$name workbook", ({ sheet, bytes }) => {
  test("saved untouched is the same, part for part", async () => {
    const workbook = await openWorkbook(bytes());
    await workbook.survey();
    await workbook.readGrid(sheet);
    expect(differingParts(await workbook.save(), bytes())).toEqual([]);
  });

  test("cleared of nothing is the same", async () => {
    const workbook = await openWorkbook(bytes());
    await workbook.clear();
    expect(differingParts(await workbook.save(), bytes())).toEqual([]);
  });

  test("reported on and cleared is the same, byte for byte", async () => {
    const workbook = await openWorkbook(bytes());
    expect(await workbook.apply(sampleEdits({ source: sheet }))).toEqual({ skipped: [] });
    const reported = await openWorkbook(await workbook.save());
    await reported.clear();
    expect(differingParts(await reported.save(), bytes())).toEqual([]);
  });

  test("reported on three times, twice in the same place, and cleared is the same", async () => {
    const workbook = await openWorkbook(bytes());
    await workbook.apply(sampleEdits({ source: sheet, lines: 5 }));
    await workbook.apply(sampleEdits({ source: sheet, set: 2, lines: 2 }));
    const again = await openWorkbook(await workbook.save());
    await again.apply(sampleEdits({ source: sheet, lines: 3 }));
    await again.clear([1]);
    expect((await again.survey()).reports.map(({ set }) => set)).toEqual([2]);
    await again.clear([2]);
    expect(differingParts(await again.save(), bytes())).toEqual([]);
  });

  test("a report written twice is the report written once", async () => {
    const once = await openWorkbook(bytes());
    await once.apply(sampleEdits({ source: sheet }));
    const twice = await openWorkbook(await once.save());
    await twice.apply(sampleEdits({ source: sheet }));
    expect(differingParts(await twice.save(), await once.save())).toEqual([]);
  });
});
