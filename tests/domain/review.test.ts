import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, Grid } from "../../src/domain/grid.ts";
import { isCellError } from "../../src/domain/grid.ts";
import { gridOf as gridOfRows } from "../../src/domain/grid/grid-of.ts";
import { review, reviewReading } from "../../src/domain/review.ts";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { readSheet } from "../../src/domain/sheet/frames/read.ts";
import { judged, readingOf } from "./checks/table.ts";

const show = (value: CellValue): string => (value === null ? "" : isCellError(value) ? value.error : String(value));

const gridOf = (values: readonly (readonly CellValue[])[]): Grid =>
  gridOfRows({ sheet: "事業一覧", values, text: values.map((row) => row.map(show)) });

const sheet: readonly (readonly CellValue[])[] = [
  ["令和4年度 事業計画", null, null, null, null, null],
  ["番号", "事業名", "予算", "計画", "実績", "単位の説明"],
  [1, "相談事業", "約2億円", "1,000人", "926人", "相談者数"],
  [2, "派遣事業", "約3億円", "60社", "27社", "派遣社数"],
  [3, "講座事業", "約1億円", "-", "467件", "講座数"],
];

describe("review", () => {
  it("reads and judges a sheet", () => {
    const result = review(gridOf(sheet));
    if (!("rows" in result)) throw new Error("no table");
    expect(result.rows.map((row) => [row.line.no, row.verdict, row.indicators[0]?.rate])).toEqual([
      [1, "nearly", 0.926],
      [2, "far-under", 0.45],
      [3, "not-assessed", null],
    ]);
    expect(result.totals).toMatchObject({ programs: 3, measures: 0, indicators: 3, budgetYen: 600_000_000 });
  });

  it("goes by the office's own policy", () => {
    const result = review(gridOf(sheet), {
      policy: { ...defaultPolicy, achieved: 0.9, nearly: 0.4, under: 0.1, rules: { "plan-not-set": "off" } },
    });
    if (!("rows" in result)) throw new Error("no table");
    expect(result.rows.map((row) => row.verdict)).toEqual(["achieved", "nearly", "not-assessed"]);
    expect(result.findings.slice()).toEqual([]);
  });

  it("passes over an overview that runs on into a row of its own, and no other row that it cannot read", () => {
    const values: readonly (readonly CellValue[])[] = [
      ["番号", "事業名", "事業概要", "計画", "実績", "単位の説明"],
      [1, "相談事業", "○窓口を設け、仕事の相談に応じる。", "100人", "95人", "相談者数"],
      [null, null, "○夜間も開く。", null, null, null],
      [2, "派遣事業", "○専門家を派遣する。", "60社", "61社", "派遣社数"],
      [3, "講座事業", "○講座を開く。", "10回", "9回", "開催回数"],
    ];
    const unread = (grid: Grid) => {
      const reading = readSheet(grid);
      if (!reading.found) throw new Error("no table");
      const noted = { ...reading, unread: [{ row: 3, text: "○夜間も開く。" }] };
      return reviewReading(noted, defaultPolicy, grid)
        .findings.filter(({ rule }) => rule === "row-unread")
        .map(({ row }) => row);
    };
    expect(unread(gridOf(values))).toEqual([]);
    expect(
      unread(
        gridOf(values.map((row, index) => (index === 2 ? [null, null, "○夜間も開く。", null, "別紙", null] : row))),
      ),
    ).toEqual([3]);
  });

  it("says so where there is no table", () => {
    expect(review(gridOf([["議事録"], ["出席者は別紙のとおり"]]))).toMatchObject({ found: false });
    expect(review(gridOf([]))).toMatchObject({ found: false, empty: true });
  });

  it("judges whatever stands in the cells, never throws, and explains every line", () => {
    const cell: fc.Arbitrary<CellValue> = fc.oneof(
      fc.constantFrom<CellValue>(
        null,
        "",
        "-",
        "各事業欄記載",
        "集計中",
        "100人",
        "△3社",
        "2年間で500人のうち 令和4年度 300人",
        "延べ1,102人",
        "30～40人",
        { error: "#REF!" },
        true,
        0,
        -5,
        1e308,
        "0人",
        "3.000社",
      ),
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const row = fc.tuple(
      fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(null)),
      fc.constantFrom("甲", "乙", ""),
      cell,
      cell,
      cell,
      cell,
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const result = review(gridOf([...sheet, ...rows]));
        if (!("rows" in result)) return;
        for (const { line, indicators } of result.rows) {
          expect(indicators.length > 0).toBe(line.kind !== "group");
          for (const { rate, verdict, reason, alternatives } of indicators) {
            expect(verdict === "review" || verdict === "not-assessed").toBe(reason !== null);
            if (rate !== null) expect(Number.isFinite(rate)).toBe(true);
            if (alternatives.length > 0) expect(verdict).toBe("review");
          }
        }
        const identities = result.rows.flatMap((one) => one.indicators.map(({ identity }) => identity));
        expect(new Set(identities).size).toBe(identities.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe("judge", () => {
  it("gives an indicator the same identity wherever its row has moved, and however its name is spaced", () => {
    const line = { no: 7, name: "女性向け訓練事業", plan: "100人", actual: "90人" };
    const alone = judged({ lines: [line] });
    const moved = judged({
      lines: [
        { no: 1, name: "別", plan: "1人", actual: "1人" },
        { ...line, name: "女性向け 訓練\n事業", actual: "95人" },
      ],
    });
    expect(moved.rows.at(1)?.indicators[0]?.identity).toBe(alone.rows.at(0)?.indicators[0]?.identity);
  });

  it("tells two lines that are written alike from each other", () => {
    const line = { no: 1, name: "甲", plan: "1人", actual: "1人" };
    const identities = judged({ lines: [line, line] }).rows.map((row) => row.indicators[0]?.identity);
    expect(new Set(identities).size).toBe(2);
  });

  it("does not change the reading it is given", () => {
    const reading = readingOf({ lines: [{ no: 1, name: "甲", plan: "1人", actual: "1人" }] });
    const before = structuredClone(reading);
    reviewReading(reading, defaultPolicy, gridOf([]));
    expect(reading).toEqual(before);
  });

  it("lists findings table first, then by row", () => {
    const { findings } = judged({
      lines: [
        { no: 1, name: "" },
        { no: 1, name: "甲", plan: "-" },
      ],
      sections: ["空の見出し"],
    });
    const places = findings.map((finding) => finding.row ?? 0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(findings.length).toBeGreaterThan(3);
  });

  it("follows the office's severities", () => {
    const lines = [{ no: 1, name: "甲", plan: "-", actual: "5人" }];
    expect(judged({ lines }).findings.slice()).toMatchObject([{ rule: "plan-not-set", severity: "info" }]);
    expect(judged({ lines, policy: { rules: { "plan-not-set": "error" } } }).findings.slice()).toMatchObject([
      { severity: "error" },
    ]);
    expect(judged({ lines, policy: { rules: { "plan-not-set": "off" } } }).findings.slice()).toEqual([]);
  });
});
