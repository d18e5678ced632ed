import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { samples, samplesFolder } from "../../scripts/samples/samples.mjs";
import { ja } from "../../src/messages/ja.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { reportWorkbook } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { fixtures } from "../fixtures/xlsx/all.ts";
import { differingParts } from "./parts.ts";

// Those that are made from data, by name: npm start leaves reports in the same folder.
const named = Object.keys(samples).map((name) => ({
  name,
  bytes: () => new Uint8Array(readFileSync(path.join(samplesFolder, name))),
}));

// The bare workbook has no table of programs.
const reportable = [...fixtures.filter(({ name }) => name !== "bare"), ...named];

describe("the real report, written, updated and cleared, leaves no trace", () => {
  test.each(reportable)("$name", async ({ bytes }) => {
    const words = reportWords(ja);
    const workbook = await openWorkbook(bytes());
    const [first] = await reportWorkbook(workbook, { words, date: "2026-11-22" });
    expect(first?.outcome).toEqual({ skipped: [] });
    const again = await openWorkbook(await workbook.save());
    await reportWorkbook(again, { words, date: "2026-11-23" });
    expect((await again.survey()).reports).toHaveLength(1);
    await again.clear();
    expect(differingParts(await again.save(), bytes())).toEqual([]);
  });
});
