import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { CellValue } from "../../src/domain/grid.ts";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { review, reviewReading } from "../../src/domain/review.ts";
import type { SheetReading } from "../../src/domain/sheet/records/reading.ts";
import { coverageOf } from "../../src/domain/time/coverage-of.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { checkResults } from "../../src/workbook/check-result/second-edition.ts";
import { sheetResult, type SheetResult } from "../../src/workbook/check-result/sheet.ts";
import { readingOf, type TableSketch } from "../domain/checks/table.ts";
import { cityPlan, gridOf } from "../domain/report/program-grid.ts";

const words = reportWords(messages("ja"));
const schema: object = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "../../docs/check-result.schema.json"), "utf8"),
);
const valid = new Ajv2020({ strict: false }).compile(schema);

function resultOf(
  rows: readonly (readonly CellValue[])[],
  hidden: { readonly rows?: readonly number[]; readonly columns?: readonly number[] } = {},
): SheetResult {
  const grid = Object.assign(gridOf("しごと応援", rows), {
    hiddenRows: hidden.rows ?? [],
    hiddenColumns: hidden.columns ?? [],
  });
  const found = review(grid);
  if (!("rows" in found)) throw new Error("no table");
  const result = sheetResult(found, { file: "計画.xlsx", sha256: "0".repeat(64), words, grid });
  const whole: unknown = JSON.parse(JSON.stringify(checkResults([result], [])));
  expect(valid(whole), JSON.stringify(valid.errors)).toBe(true);
  return result;
}

const headings = ["番号", "事業名", "担当課", "指標", "単位", "基準値", "目標値", "実績値"];

describe("the second edition", () => {
  const city = resultOf(cityPlan);
  const indicator = (at: number, result = city) => result.rows.at(at)?.indicators[0];

  test("proves every figure: cell, text and the characters that it was read from", () => {
    expect(indicator(1)).toMatchObject({
      planCell: { cell: "D5", text: "930人", evidence: [0, 4] },
      actualCell: { cell: "E5", text: "667人", evidence: [0, 4] },
      planUnit: "人",
      actualUnit: "人",
      basis: "ratio",
      rate: 0.717204301075,
    });
    expect(city.rows.at(1)?.nameCell).toEqual({ cell: "B5", text: "職業訓練" });
  });

  test("takes several figures from the first one's characters to the last one's", () => {
    const text = cityPlan[7]?.[4] as string;
    const span = indicator(4)?.actualCell?.evidence ?? [0, 0];
    expect(text.slice(...span)).toMatch(/^151人 .*1,102人$/u);
  });

  test("names the year judged, and holds it as the one of its series", () => {
    expect([city.year, city.fiscalYear, indicator(1)?.year]).toEqual([2023, "令和5年度", 2023]);
    expect(indicator(1)?.series).toMatchObject([
      { plan: { value: 930, unit: "人", role: "plan" }, actual: { value: 667, role: "actual" }, verdict: "under" },
    ]);
  });

  test("gives each open reading a key, a basis, a rate and a verdict", () => {
    expect(indicator(3)).toMatchObject({ verdict: "review", basis: "choice" });
    expect(indicator(3)?.alternatives).toMatchObject([
      { key: "whole-period-plan", basis: "ratio", rate: 0.7514, verdict: "under", plan: { value: 5000 } },
      { key: "one-year-share", basis: "ratio", rate: 1.5028, verdict: "achieved", plan: { value: 2500 } },
    ]);
  });

  test("says which way is better, and whence", () => {
    expect(indicator(9)).toMatchObject({ basis: "at-most", direction: { value: "lower", whence: "bound" } });
    expect(indicator(1)?.direction).toMatchObject({ value: "higher" });
  });

  test("carries department, baseline and unit columns, and says what was taken for what", () => {
    const result = resultOf([
      ["令和5年度 進捗"],
      headings,
      [1, "相談窓口", "福祉課", "受講者数", "人", 80, 100, 92],
      [2, "講座", "教育課", "参加者数", "人", 10, 20, 21],
    ]);
    expect(result.rows.at(0)).toMatchObject({ department: "福祉課", indicators: [{ baseline: { value: 80 } }] });
    expect(result.columns.map(({ column, field }) => `${column} ${field}`)).toEqual(
      expect.arrayContaining(["C department", "F baseline", "G plan", "H actual"]),
    );
    expect(result.columns.every(({ setAside }) => setAside === null)).toBe(true);
  });

  test("marks what stands in a hidden row or column", () => {
    const rows = [
      ["番号", "事業名", "計画", "実績"],
      [1, "甲事業", 10, 9],
      [2, "乙事業", 10, 9],
    ];
    const result = resultOf(rows, { rows: [3], columns: [4] });
    expect(result.rows.map((row) => row.nameCell?.hidden ?? false)).toEqual([false, true]);
    expect(indicator(0, result)?.planCell?.hidden ?? false).toBe(false);
    expect(indicator(0, result)?.actualCell?.hidden).toBe(true);
  });

  test("states a day or a deed instead of a figure", () => {
    const rows = [
      ["番号", "事業名", "計画", "実績"],
      [1, "公表", "令和5年3月末", "令和5年2月15日"],
      [2, "改修", "○", "○"],
    ];
    const result = resultOf([...rows, [3, "研修", 10, 9], [4, "講座", 10, 9], [5, "検診", 10, 9]]);
    expect(indicator(0, result)).toMatchObject({
      basis: "date",
      kind: "date",
      verdict: "achieved",
      series: [{ plan: { date: "2023-03-31", value: null } }],
    });
    expect(indicator(1, result)).toMatchObject({ basis: "done", series: [{ actual: { done: "done" } }] });
  });

  test("is refused by the schema where a verdict is none, or a file's failure has no code", () => {
    const { rows } = city;
    expect(valid(checkResults([{ ...city, rows: [{ ...rows.at(0), verdict: "fine" } as never] }], []))).toBe(false);
    expect(valid({ version: 2, results: [], failures: [{ file: "a.xlsx", message: "" }] })).toBe(false);
    const failure = { file: "a.xlsx", sheet: null, code: "file-empty", message: "空です" };
    expect(valid(checkResults([], [failure]))).toBe(true);
  });
});

describe("several times of an indicator", () => {
  const sketch: TableSketch = {
    lines: [
      {
        no: 1,
        name: "相談",
        plan: "100人",
        actual: "80人",
        baseline: "40人",
        finalTarget: "140人",
        times: [
          { said: "令和3年度", plan: "90人", actual: "99人", hidden: true },
          { said: "令和4年度上半期", plan: "50人", actual: "38人" },
          { said: "令和5年度", plan: "110人" },
        ],
      },
    ],
    headings: {
      plan: "令和4年度 目標",
      actual: "令和4年度 実績",
      baseline: "基準値(令和元年度)",
      finalTarget: "最終目標(令和7年度)",
    },
  };
  const reading = readingOf(sketch);
  const [page] = reading.layout.pages;
  const times = [
    { said: "令和3年度", coverage: coverageOf("令和3年度", null)!, plan: 10, actual: 11 },
    { said: "令和5年度", coverage: coverageOf("令和5年度", null)!, plan: 14, actual: null },
  ];
  const slot = {
    name: "成果指標",
    columns: { name: 2, plan: 20, actual: 21 },
    headings: { plan: "令和4年度目標", actual: "実績" },
    times: [{ said: "R3", coverage: coverageOf("R3", null)!, plan: null, actual: 22 }],
  };
  const grid = Object.assign(gridOf("しごと応援", []), { hiddenRows: [], hiddenColumns: [10, 11] });

  const resultWith = (of: SheetReading): SheetResult => {
    const result = sheetResult(reviewReading(of, defaultPolicy, grid), { file: "計画.xlsx", sha256: "0", words, grid });
    const whole: unknown = JSON.parse(JSON.stringify(checkResults([result], [])));
    expect(valid(whole), JSON.stringify(valid.errors)).toBe(true);
    return result;
  };
  const layout = { ...reading.layout, pages: [{ ...page!, slotName: "活動指標", times, slots: [slot] }] };
  const result = resultWith({ ...reading, layout });
  const indicator = result.rows.at(0)?.indicators[0];

  test("are its series, oldest first, each with its figures and where they stand", () => {
    expect(
      indicator?.series.map(({ coverage, plan, actual, rate, verdict }) => [
        coverage?.from,
        coverage?.to,
        plan?.value ?? null,
        actual?.value ?? null,
        rate,
        verdict,
      ]),
    ).toEqual([
      ["2021-04", "2022-03", 90, 99, 1.1, "achieved"],
      ["2022-04", "2022-09", 50, 38, 0.76, "under"],
      ["2022-04", "2023-03", 100, 80, 0.8, "nearly"],
      ["2023-04", "2024-03", 110, null, null, "not-assessed"],
    ]);
    expect(indicator?.series[0]?.plan?.at).toEqual({ cell: "J5", text: "90人", evidence: [0, 3], hidden: true });
  });

  test("have their own time said of baseline and final target", () => {
    expect(indicator?.baseline).toMatchObject({ value: 40, coverage: { from: "2019-04", to: "2020-03" } });
    expect(indicator?.finalTarget).toMatchObject({ value: 140, coverage: { from: "2025-04", to: "2026-03" } });
    expect(indicator).toMatchObject({ year: 2022, progress: 0.4 });
  });

  test("stand in columns of their own, of a year and of one of the indicators side by side", () => {
    expect(
      result.columns.map(({ column, field, year, slot: of }) => [column, field, year ?? null, of ?? null]),
    ).toEqual([
      ["J", "plan", 2021, "活動指標"],
      ["K", "actual", 2021, "活動指標"],
      ["N", "plan", 2023, "活動指標"],
      ["T", "plan", 2022, "成果指標"],
      ["U", "actual", null, "成果指標"],
      ["V", "actual", 2021, "成果指標"],
    ]);
  });

  test("are judged for the year that the sheet is judged for, whatever its title says", () => {
    const reviewed = resultWith({ ...reading, fiscalYear: "令和5年度", year: 2022 });
    expect([reviewed.year, reviewed.fiscalYear, reviewed.rows.at(0)?.indicators[0]?.year]).toEqual([
      2022,
      "令和5年度",
      2022,
    ]);
  });
});
