import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { columnUses } from "./column-uses.ts";
import { printedRateKind } from "../../../src/domain/sheet/records/printed-rate-kind.ts";
import { coversPart, isPartOfYear } from "../../../src/domain/sheet/headings/part-of-year.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import { read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

describe("a budget has amounts", () => {
  const budget = (heading: string, cells: readonly CellValue[]): readonly (string | number)[] => {
    const { layout } = read([
      ["令和6年度 事業実績一覧"],
      ["番号", "事業名", heading, "計画", "実績"],
      ...cells.map((cell, at): CellValue[] => [at + 1, "相談窓口の設置", cell, "500人", "612人"]),
    ]);
    const aside = columnUses(layout).find(({ setAside }) => setAside === "not-amounts");
    return [layout.pages[0]?.columns.budget ?? "none", aside === undefined ? "" : `${aside.field} ${aside.column}`];
  };

  test.each<[string, readonly CellValue[]]>([
    ["予算額（千円）", [1200, 850, 3400]],
    ["予算額", ["約2.9億円", "-", "1,000千円"]],
    ["予算額", ["", "", ""]],
    ["予算額", ["―", "―", "―"]],
    ["事業費", ["職員で対応", "120", "職員で対応"]],
    ["予算", ["三千万円", "五千万円", "一億円"]],
    ["予算科目別事業費", [1200, 850, 3400]],
    ["予算額（令和6年度）", [1200, 850, 3400]],
    ["予算額\n令和6年度", [1200, 850, 3400]],
    ["Budget paid", [1200, 850, 3400]],
    ["予算費目", ["1,200円", "3,000円", "500円"]],
    ["予算科目", ["1,200", "総務費", ""]],
    ["予算額", ["04", "05", 1200, 3400, 500]],
    ["Budget", ["JPY 1.2 million", "JPY 300 thousand", "to be decided"]],
  ])("%s over %j", (heading, cells) => {
    expect(budget(heading, cells)).toEqual([3, ""]);
  });

  test.each<[string, readonly CellValue[]]>([
    ["予算科目\n（款）", ["04", "05", "06"]],
    ["予算科目（款）", [4, 5, 6]],
    ["予算科目（款）", ["", "", ""]],
    ["予算コード", ["01-03-02", "01-03-04", "02-01-01"]],
    ["予算コード", [103001, 103002, 103005]],
    ["予算年度", [2024, 2024, 2024]],
    ["予算書頁", [101, 102, 105]],
    ["予算書の掲載ページ", [101, 102, 105]],
    ["予算要求順位", [1, 2, 3]],
    ["予算No.", [1, 2, 3]],
    ["予算事業ID", [1, 2, 3]],
    ["予算番号", [11, 12, 13]],
    ["予算費目", ["1,200", "総務費", "民生費"]],
    ["予算", ["総務費", "総務費", "民生費"]],
    ["予算額", ["04", "05", "06"]],
    ["予算額", ["04", "05", 1200, 3400]],
    ["事業費", ["3-1-2", "3-1-3", "4-1-1"]],
    ["Budget code", ["A-101", "A-102", "B-103"]],
  ])("not %s over %j, and that is said", (heading, cells) => {
    expect(budget(heading, cells)).toEqual(["none", cells.every((cell) => cell === "") ? "" : "budget 3"]);
  });

  test("the column of amounts is taken where one of codes stands beside it", () => {
    const { layout } = read([
      ["番号", "事業名", "予算科目", "予算額", "計画", "実績"],
      [1, "相談窓口", "3-1-2", 1200, "5人", "6人"],
    ]);
    expect(layout.pages[0]?.columns.budget).toBe(4);
    expect(columnUses(layout).filter(({ setAside }) => setAside !== null)).toEqual([
      { column: 3, field: "budget", heading: "予算科目", year: null, basis: null, setAside: "not-amounts" },
    ]);
  });

  test("where a person says so, it is the budget whatever stands in it", () => {
    const rows: Rows = [
      ["番号", "事業名", "予算コード", "計画", "実績"],
      [1, "相談窓口", 103001, "5人", "6人"],
    ];
    const { layout } = read(rows, {}, { columns: { budget: 3 }, area: null });
    expect(layout.pages[0]?.columns.budget).toBe(3);
    expect(layout.setAside).toEqual([]);
  });

  test("what was spent, in codes, is no budget either", () => {
    const { layout } = read([
      ["番号", "事業名", "決算額", "計画", "実績"],
      [1, "相談窓口", "01-02", "5人", "6人"],
    ]);
    expect(layout.pages[0]?.columns.budget).toBeUndefined();
  });
});

describe("words that are the actual only beside a plan", () => {
  const pair = (headings: readonly string[], cells: readonly CellValue[]) => {
    const reading = readSheet(
      gridOf([["令和5年度 実績"], ["番号", "事業名", ...headings], [1, "出前講座", ...cells], [2, "相談会", ...cells]]),
    );
    if (!reading.found) return "no table";
    const { plan, actual } = reading.layout.pages[0]!.columns;
    return [plan, actual];
  };

  test.each([
    [["予定", "実施"]],
    [["計画", "実施"]],
    [["計画", "実施回数"]],
    [["目標", "達成"]],
    [["目標", "到達"]],
    [["目標", "到達値"]],
    [["令和5年度予定", "令和5年度実施"]],
    [["予定(回)", "実施(回)"]],
    [["年間計画", "9月末時点"]],
    [["年間計画", "12月現在"]],
    [["Planned", "Done"]],
  ])("%j", (headings) => {
    expect(pair(headings, [20, 12])).toEqual([3, 4]);
  });

  test.each<[readonly string[], readonly CellValue[]]>([
    [
      ["予定", "実施"],
      [20, "講師を招いた"],
    ],
    [
      ["予定", "実施"],
      [20, ""],
    ],
    [
      ["目標", "達成"],
      [20, "×"],
    ],
    [
      ["備考", "実施"],
      ["本庁舎", 12],
    ],
    [
      ["予定", "上半期"],
      [20, 12],
    ],
    [
      ["予定", "実施年度"],
      [20, "令和4年度"],
    ],
  ])("not %j over %j", (headings, cells) => {
    expect(pair(headings, cells)).toBe("no table");
  });

  test("a column that is headed as the actual goes before them", () => {
    expect(pair(["予定", "実施", "実績"], [20, 12, 11])).toEqual([3, 5]);
    expect(pair(["予定", "実施", "実績"], [20, 12, ""])).toEqual([3, 5]);
  });

  test("money planned beside money spent is no pair of plan and actual", () => {
    expect(pair(["見込み", "決算"], [20, 12])).toBe("no table");
    expect(pair(["Budget", "Actual"], [20, 12])).toBe("no table");
    expect(pair(["予算額", "執行額"], [20, 12])).toBe("no table");
    expect(pair(["人件費計画", "人件費実績"], [20, 12])).toBe("no table");
  });
});

describe("a part of the year", () => {
  test.each([
    "上半期実績\n（４～９月）",
    "12月末実績",
    "１２月末現在実績",
    "4~9月実績",
    "上期実績",
    "第3四半期",
    "実績(12月末)",
    "Q2",
    "2Q実績",
    "中間",
    "2月末現在",
  ])("%s", (heading) => {
    expect(coversPart(heading)).toBe(true);
  });

  test.each([
    "実績",
    "年間目標",
    "令和5年度実績",
    "3月末実績",
    "令和6年3月31日現在",
    "年度末",
    "4月1日現在",
    "期待値",
    "定期講座",
    "計画期間の目標",
    "月平均",
    "",
  ])("not %s", (heading) => {
    expect(coversPart(heading)).toBe(false);
  });

  test("by itself it qualifies other headings", () => {
    for (const key of ["上半期", "4~6月", "12月末", "第3四半期", "q1", "中間"])
      expect([key, isPartOfYear(key)]).toEqual([key, true]);
    for (const key of ["上半期実績", "月", "期", "実績", "3月末", ""])
      expect([key, isPartOfYear(key)]).toEqual([key, false]);
  });

  test("is taken where there is no better actual, and is another time where there is one", () => {
    const rows = (...headings: readonly string[]): Rows => [
      ["令和5年度"],
      ["事業名", ...headings],
      ["出前講座", ...headings.map((_, at) => 20 - at)],
    ];
    expect(read(rows("年間計画", "12月末実績")).layout.pages[0]?.columns).toEqual({ name: 1, plan: 2, actual: 3 });
    const { layout } = read(rows("年間計画", "12月末実績", "実績"));
    expect(layout.pages[0]?.columns.actual).toBe(4);
    expect(layout.setAside).toEqual([]);
    expect(layout.pages[0]?.times?.map(({ plan, actual }) => [plan, actual])).toEqual([[null, 3]]);
  });
});

describe("headings are kept whole", () => {
  test("every line over plan, actual, baseline and unit", () => {
    const { layout } = read([
      ["事業名", "令和5年度", "", "", "基準値"],
      ["", "年間目標", "上半期実績", "単位", "(令和元年度)"],
      ["", "(A)", "(4～9月)", "", ""],
      ["出前講座", 20, 9, "回", 5],
    ]);
    expect(layout.pages[0]?.headings).toEqual({
      name: "事業名",
      plan: "令和5年度 / 年間目標 / (A)",
      actual: "令和5年度 / 上半期実績 / (4～9月)",
      unit: "令和5年度 / 単位",
      baseline: "基準値 / (令和元年度)",
    });
  });

  test("also where 計画 and 実績 stand a column off", () => {
    const { layout } = read([
      ["事業", "令和5年度", "", "", ""],
      ["", "", "計画", "", "実績"],
      ["", "予算", "規模", "規模", "単位の説明"],
      ["A", "約1億円", "10社", "12社", "参加社数"],
    ]);
    expect(layout.pages[0]?.columns).toEqual({ name: 1, budget: 2, plan: 3, actual: 4, unit: 5 });
    expect(layout.pages[0]?.headings.actual).toBe("令和5年度 / 実績 / 規模");
  });

  test("what stands over the table, from top to bottom", () => {
    const { above, title } = read([
      ["令和5年度 事業実績"],
      ["", "", "（12月末現在）"],
      [],
      ["事業名", "計画", "実績"],
      ["A", 10, 12],
    ]);
    expect(title).toBe("令和5年度 事業実績");
    expect(above).toEqual([
      { row: 1, text: "令和5年度 事業実績" },
      { row: 2, text: "（12月末現在）" },
    ]);
  });
});

describe("the final target", () => {
  test("stands beside the year's own plan and does not compete with it", () => {
    const { layout, lines } = read([
      ["令和5年度 行動計画"],
      ["取組", "基準値", "令和5年度\n目標値", "令和5年度\n実績値", "最終目標値\n(令和7年度)"],
      ["延べ利用", 16650, 20100, 18914, 20900],
    ]);
    expect(layout.pages[0]?.columns).toEqual({ name: 1, baseline: 2, plan: 3, actual: 4, finalTarget: 5 });
    expect(layout.setAside).toEqual([]);
    expect(lines.at(0)?.finalTarget?.reading.quantities[0]?.value).toBe(20900);
  });

  test("is the plan where there is no other", () => {
    const columns = read([
      ["取組", "最終目標", "実績"],
      ["延べ利用", 100, 90],
    ]).layout.pages[0]?.columns;
    expect(columns).toEqual({ name: 1, plan: 2, actual: 3 });
  });

  test("of several the last, and none without figures", () => {
    const columns = (first: CellValue, last: CellValue) =>
      read([
        ["取組", "目標", "実績", "最終目標(R7)", "長期目標(R12)"],
        ["延べ利用", 100, 90, first, last],
      ]).layout.pages[0]?.columns.finalTarget;
    expect(columns(120, 150)).toBe(5);
    expect(columns(120, "")).toBe(4);
    expect(columns("増やす", "伸ばす")).toBeUndefined();
  });
});

describe("printed rates", () => {
  const rate = (heading: string, value: CellValue = "90%", more: readonly string[] = []) => {
    const { layout } = read([
      ["事業名", "目標", "実績", heading, ...more],
      ["A", 100, 90, value, ...more.map(() => 5000)],
    ]);
    return layout.pages[0]?.columns.printedRate === undefined ? "none" : printedRateKind(layout.pages, { row: 2 });
  };

  test.each([
    ["達成率", "achievement"],
    ["目標達成度", "achievement"],
    ["目標に対する進捗率", "achievement"],
    ["Achievement rate", "achievement"],
    ["進捗率（％）", "progress"],
    ["進捗度", "progress"],
    ["Progress rate", "progress"],
  ])("%s is of %s", (heading, kind) => {
    expect(rate(heading)).toBe(kind);
  });

  test("執行率 is of money: taken only where its figures are those of plan and actual", () => {
    expect(rate("執行率")).toBe("execution");
    expect(rate("執行率", "45%")).toBe("none");
    expect(rate("執行率", "90%", ["予算額"])).toBe("none");
    expect(rate("執行率", "90%", ["決算額"])).toBe("none");
  });

  test("a row over the first page belongs to it, and a sheet without a rate says achievement", () => {
    expect(printedRateKind([], { row: 1 })).toBe("achievement");
  });
});
