import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check, report, WorkbookError } from "../../src/api/index.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { cleanSample, sample } from "../cli/jisseki.ts";

const date = "2026-11-22";

describe("report", () => {
  test("gives a copy with the report in it, and what check says", async () => {
    const bytes = readFileSync(sample);
    const before = Buffer.from(bytes);
    const { bytes: copy, outcome, results } = await report(bytes, { date, fileName: "一覧.xlsx" });
    expect(Buffer.from(bytes).equals(before)).toBe(true);
    expect(results).toEqual((await check(bytes, { fileName: "一覧.xlsx" })).results);
    expect(outcome).toEqual({ skipped: [], carriedOver: 0, thresholdsRefused: false, signatureVoid: false });
    const { reports, sheets } = await (await openWorkbook(copy)).survey();
    expect(reports).toHaveLength(1);
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["令和4年度", "達成状況", "判定明細"]));
  });

  test("is the same for the same day, in the language asked for", async () => {
    const [one, other] = await Promise.all([report(cleanSample, { date }), report(cleanSample, { date })]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    const english = await report(cleanSample, { date, language: "en" });
    const { sheets } = await (await openWorkbook(english.bytes)).survey();
    expect(sheets.map(({ name }) => name)).not.toContain("達成状況");
  });

  test("tells how far it is", async () => {
    const seen: number[] = [];
    await report(sample, { date, onProgress: (done, total) => seen.push(done / total) });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });

  test("takes an earlier report, and one that is none is an error", async () => {
    const { bytes: earlier } = await report(cleanSample, { date });
    expect((await report(cleanSample, { date, earlier })).outcome.carriedOver).toBe(0);
    await expect(report(cleanSample, { date, earlier: Buffer.from("text") })).rejects.toMatchObject({
      name: "WorkbookError",
      code: "file-is-text",
    });
    await expect(report(cleanSample, { date, earlier: "no-such.xlsx" })).rejects.toBeInstanceOf(WorkbookError);
  });
});
