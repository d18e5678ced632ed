import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trend, WorkbookError } from "../../src/api/index.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { sample } from "../cli/jisseki.ts";
import { yearBefore } from "../cli/trend-years.ts";

test("follows programs through workbooks, given as bytes or by their paths", async () => {
  const before = await yearBefore();
  const { bytes, result } = await trend([{ workbook: before, name: "R3.xlsx" }, { workbook: sample }]);
  expect(result.years.map(({ year, files }) => [year, files])).toEqual([
    [2021, ["R3.xlsx"]],
    [2022, ["就労支援事業_令和4年度.xlsx"]],
  ]);
  expect(result.years[1]).toMatchObject({ auto: 34, asked: 3, new: 1 });
  const { sheets } = await (await openWorkbook(bytes)).survey();
  expect(sheets.map(({ name }) => name)).toEqual(["概要", "経年", "対応", "遡及修正"]);
  // Its own workbook is where answers are read.
  const again = await trend([{ workbook: sample }, { workbook: before, name: "R3.xlsx" }], { answers: bytes });
  expect(again.result).toEqual(result);
  expect(Buffer.compare(again.bytes, bytes)).toBe(0);
});

test("what cannot be compared is a typed error with a way out", async () => {
  await expect(trend([{ workbook: sample }])).rejects.toMatchObject({ code: "trend-one-year" });
  await expect(
    trend([
      { workbook: sample, name: "a" },
      { workbook: readFileSync(sample), name: "b" },
    ]),
  ).rejects.toMatchObject({ code: "trend-year-twice", params: { year: 2022, file: "b", other: "a" } });
  await expect(trend([{ workbook: sample, year: "いつか" }])).rejects.toBeInstanceOf(WorkbookError);
  await expect(trend([{ workbook: sample, year: "R3" }, { workbook: sample }])).rejects.toMatchObject({
    code: "year-missing",
  });
  await expect(trend([{ workbook: sample }], { answers: sample })).rejects.toMatchObject({
    code: "answers-unreadable",
  });
});
