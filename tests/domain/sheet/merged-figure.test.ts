import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import type { Area } from "../../../src/domain/grid.ts";
import { SeriesOfSheet } from "../../../src/domain/achievement/series.ts";
import { review } from "../../../src/domain/review.ts";
import type { Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

const across = (row: number, left: number, right: number): Area => ({ top: row, left, bottom: row, right });
const down = (column: number, top: number, bottom: number): Area => ({ top, left: column, bottom, right: column });

const judged = (rows: Rows, merges: readonly Area[]) => {
  const sheet = review(gridOf(rows, { merges }));
  if (!("rows" in sheet)) throw new Error("no table");
  return sheet;
};

/** "D5/F6 period-mismatch 3": the cells of plan and actual, the verdict or why it is asked, the years of the plan. */
const told = (rows: Rows, merges: readonly Area[]): readonly string[] =>
  judged(rows, merges).rows.flatMap(({ indicators }) =>
    indicators.map(({ planCell, actualCell, verdict, reason, reasonParams, rate }) =>
      [
        `${planCell?.address}/${actualCell?.address}`,
        reason ?? verdict,
        reason === null ? rate : reasonParams["years"],
      ].join(" "),
    ),
  );

const form = (
  plan: readonly CellValue[],
  actual: readonly CellValue[],
  unit = "人",
  ...more: readonly string[]
): Rows => [
  ["令和5年度 事務事業評価シート"],
  ["事務事業名", "配食事業", "担当課", "福祉課"],
  ["施策", "高齢者支援", "事業費", "1200千円"],
  ["指標名", "単位", "", "令和3年度", "令和4年度", "令和5年度", ...more],
  ["利用者数", unit, "目標", ...plan],
  ["", "", "実績", ...actual],
];

describe("a target that is merged over several years", () => {
  test("on a form is of all of them: asked against one year's result", () => {
    expect(told(form([300], [95, 100, 110]), [across(5, 4, 6)])).toEqual(["D5/F6 period-mismatch 3"]);
    expect(told(form([190, "", 100], [95, 100, 110]), [across(5, 4, 5)])).toEqual(["F5/F6 achieved 1.1"]);
    expect(told(form([90, 200], [95, 100, 110]), [across(5, 5, 6)])).toEqual(["E5/F6 period-mismatch 2"]);
  });

  test("is judged where their sum stands", () => {
    const rows = form([300, "", "", ""], [95, 100, 110, 305], "人", "累計");
    expect(told(rows, [across(5, 4, 7)])).toEqual(["D5/G6 achieved 1.016666666667"]);
    expect(told(rows, [across(5, 4, 6)])).toEqual(["D5/G6 achieved 1.016666666667"]);
    const sum = form([300, "", "", 320], [95, 100, 110, 305], "人", "累計");
    expect(told(sum, [across(5, 4, 6)])).toEqual(["D5/F6 period-mismatch 3"]);
  });

  test("is each one's where it is a share", () => {
    expect(told(form([80], [75, 78, 84], "%"), [across(5, 4, 6)])).toEqual(["D5/F6 achieved 1.05"]);
  });

  test("so is a result, and it is one of the newest of them", () => {
    const rows = form([90, 100, 110], [305]);
    expect(told(rows, [across(6, 4, 6)])).toEqual(["F5/D6 period-mismatch 3"]);
    expect(judged(rows, [across(6, 4, 6)]).reading.year).toBe(2023);
  });

  test("is never one year's in the series", () => {
    const sheet = judged(form([300], [95, 100, 110]), [across(5, 4, 6)]);
    const row = sheet.rows.at(0)!;
    const times = new SeriesOfSheet(sheet).of(row, row.indicators[0]!, 2023);
    const others = times.filter(({ isJudged }) => !isJudged);
    expect(others.map(({ reason, rate, actual }) => [actual, reason, rate])).toEqual([
      [95, "period-mismatch", null],
      [100, "period-mismatch", null],
    ]);
  });

  test("in a list of row pairs leaves the line what it is", () => {
    const rows: Rows = [
      ["令和5年度 事業一覧"],
      ["番号", "事業名", "区分", "令和3年度", "令和4年度", "令和5年度"],
      [1, "講座の参加者数", "目標", 300],
      ["", "", "実績", 95, 100, 110],
      [2, "教室の参加者数", "目標", 90, 95, 100],
      ["", "", "実績", 85, 95, 90],
    ];
    expect(told(rows, [across(3, 4, 6)])).toEqual(["D3/F4 period-mismatch 3", "F5/F6 nearly 0.9"]);
  });

  test("where plan and actual are columns", () => {
    const rows: Rows = [
      ["令和5年度 事業一覧"],
      ["番号", "事業名", "R4目標", "R5目標", "R4実績", "R5実績"],
      [1, "講座の参加者数", 190, "", 95, 100],
      [2, "教室の参加者数", 90, 100, 190, ""],
      [3, "体操の参加者数", 190, "", 190, ""],
    ];
    expect(told(rows, [across(3, 3, 4), across(4, 5, 6), across(5, 3, 4), across(5, 5, 6)])).toEqual([
      "C3/F3 period-mismatch 2",
      "D4/E4 period-mismatch 2",
      "C5/E5 achieved 1",
    ]);
  });

  test("where years are rows", () => {
    const rows: Rows = [
      ["令和5年度 事業一覧"],
      ["番号", "事業名", "年度", "目標", "実績"],
      [1, "講座の参加者数", "R3", 300, 95],
      ["", "", "R4", "", 100],
      ["", "", "R5", "", 110],
      [2, "教室の参加者数", "R3", 90, 95],
      ["", "", "R4", 95, 100],
      ["", "", "R5", 100, 90],
    ];
    expect(told(rows, [down(4, 3, 5)])).toEqual(["D3/E5 period-mismatch 3", "D8/E8 nearly 0.9"]);
  });
});

test("a label that is merged over figures is no target", () => {
  const rows: Rows = [
    ["令和5年度 事業一覧"],
    ["番号", "事業名", "区分", "令和4年度", "令和5年度"],
    ["健康", "", "", "", ""],
    [1, "講座の参加者数", "目標", 90, 100],
    ["", "", "実績", 85, 95],
    [2, "教室の参加者数", "目標", 90, 100],
    ["", "", "実績", 85, 95],
  ];
  expect(told(rows, [across(3, 1, 5)])).toEqual(["E4/E5 nearly 0.95", "E6/E7 nearly 0.95"]);
});
