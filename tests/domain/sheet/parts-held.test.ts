import { describe, expect, test } from "vitest";
import type { Area } from "../../../src/domain/grid.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import { read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

/** Columns of plan and actual, of other times, and those set aside. */
function columnsOf(rows: Rows, merges: readonly Area[] = []) {
  const { layout } = read(rows, { merges });
  const [page] = layout.pages;
  const all = [page!, ...(page!.slots ?? [])];
  return {
    pairs: all.map(({ columns: { plan, actual } }) => `${plan ?? "-"} ${actual ?? "-"}`),
    times: all.flatMap(({ times = [] }) => times.map(({ plan, actual }) => `${plan ?? "-"} ${actual ?? "-"}`)),
    aside: (layout.setAside ?? []).map(({ column, why }) => `${column} ${why}`),
  };
}

const flat = (headings: readonly string[], ...figures: readonly (readonly (number | string)[])[]): Rows => [
  ["令和5年度 事業一覧"],
  ["事業名", ...headings],
  ...figures.map((row, at) => [`事業${"甲乙丙丁"[at]}`, ...row]),
];

const over = (...spans: readonly (readonly [left: number, right: number])[]): readonly Area[] =>
  spans.map(([left, right]) => ({ top: 2, left, bottom: 2, right }));

const quarters = ["第1四半期", "第2四半期", "第3四半期", "第4四半期"];
const ofQuarters = [
  [100, 20, 20, 25, 25, 90],
  [300, 40, 50, 100, 100, 290],
  [30, 4, 5, 10, 10, 29],
];
const withoutSum = ofQuarters.map((row) => row.slice(0, 5));

describe("columns that only say a part of the year, beside a plan and no result, are results", () => {
  test.each(["累計", "計", "合計", "年間計", "年度計", "通期計", "通期", "年間"])("with their sum: %s", (heading) => {
    expect(columnsOf(flat(["年間目標", ...quarters, heading], ...ofQuarters))).toEqual({
      pairs: ["2 7"],
      times: ["- 3", "- 4", "- 5", "- 6"],
      aside: [],
    });
  });

  test.each([
    [["4～6月", "7～9月", "10～12月", "1～3月"]],
    [["1Q", "2Q", "3Q", "4Q"]],
    [["第１期", "第２期", "第３期", "第４期"].map((_, at) => `第${at + 1}四半期`)],
  ])("as %j", (parts) => {
    expect(columnsOf(flat(["目標", ...parts, "計"], ...ofQuarters)).pairs).toEqual(["2 7"]);
  });

  test("as months", () => {
    const months = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
    const row = (plan: number, each: number) => [plan, ...months.map(() => each), each * 12];
    const found = columnsOf(flat(["目標", ...months.map((month) => `${month}月`), "合計"], row(100, 8), row(200, 17)));
    expect(found).toMatchObject({ pairs: ["2 15"], aside: [] });
    expect(found.times).toHaveLength(12);
  });

  test("without a sum the newest of them is put to a person beside the year's plan", () => {
    const rows = flat(["年間目標", ...quarters], ...withoutSum);
    expect(columnsOf(rows)).toMatchObject({ pairs: ["2 6"], times: ["- 3", "- 4", "- 5"] });
  });

  test("under a heading of their own, or one of the indicator", () => {
    const rows: Rows = [
      ["令和5年度 事業一覧"],
      ["事業名", "年間目標", "四半期別", "", "", "", "累計"],
      ["", "", ...quarters, ""],
      ...ofQuarters.map((row, at) => [`事業${"甲乙丙"[at]}`, ...row]),
    ];
    expect(columnsOf(rows, over([3, 6])).pairs).toEqual(["2 7"]);
    const named = rows.map((row, at) =>
      at === 1 ? ["事業名", "活動指標", "", "", "", "", ""] : at === 2 ? ["", "年間目標", ...quarters, "累計"] : row,
    );
    expect(columnsOf(named, over([2, 7])).pairs).toEqual(["2 7"]);
  });

  test("not where they are what the plan is split into", () => {
    const split = ofQuarters.map(([plan, ...parts]) => [plan!, ...parts.slice(0, 4), plan!]);
    expect(readSheet(gridOf(flat(["年間目標", ...quarters, "計"], ...split))).found).toBe(false);
  });

  test("not where there is a result of its own", () => {
    const rows = flat(["年間目標", ...quarters, "実績"], ...ofQuarters);
    expect(columnsOf(rows)).toMatchObject({ pairs: ["2 7"], times: [] });
  });

  test("not words: when things are done", () => {
    const rows = flat(["目標", "上半期", "下半期"], [100, "実施", "検討"], [300, "準備", "実施"], [30, "検討", "検討"]);
    expect(readSheet(gridOf(rows)).found).toBe(false);
  });
});

describe("the sum of parts is what they are", () => {
  test.each<[string, Rows, readonly Area[], readonly string[], readonly string[]]>([
    [
      "計 under 目標 and under 実績 is no indicator beside its parts",
      [
        ["令和5年度 事業一覧"],
        ["事業名", "目標", "", "", "実績", "", ""],
        ["", "上半期", "下半期", "計", "上半期", "下半期", "計"],
        ["講座", 50, 50, 100, 40, 50, 90],
        ["相談", 150, 150, 300, 140, 150, 290],
      ],
      over([2, 4], [5, 7]),
      ["4 7"],
      ["2 5", "3 6"],
    ],
    [
      "目標 and 実績 under 計",
      [
        ["令和5年度 事業一覧"],
        ["事業名", "上半期", "", "下半期", "", "計", ""],
        ["", "目標", "実績", "目標", "実績", "目標", "実績"],
        ["講座", 50, 40, 50, 50, 100, 90],
        ["相談", 150, 140, 150, 150, 300, 290],
      ],
      over([2, 3], [4, 5], [6, 7]),
      ["6 7"],
      ["2 3", "4 5"],
    ],
    [
      "計 before its parts",
      [
        ["令和5年度 事業一覧"],
        ["事業名", "目標", "計", "上半期実績", "下半期実績"],
        ["講座", 100, 90, 40, 50],
        ["相談", 300, 290, 140, 150],
      ],
      [],
      ["2 3"],
      ["- 4", "- 5"],
    ],
    [
      "累計 under the indicator's heading is no name of it",
      [
        ["令和5年度 事業一覧"],
        ["事業名", "活動指標", "", "", "", "成果指標", "", ""],
        ["", "目標", "上半期実績", "下半期実績", "累計", "目標", "上半期実績", "累計"],
        ["講座", 100, 40, 50, 90, 10, 4, 9],
        ["相談", 300, 140, 150, 290, 20, 10, 22],
      ],
      over([2, 5], [6, 8]),
      ["2 5", "6 8"],
      ["- 3", "- 4", "- 7"],
    ],
  ])("%s", (_what, rows, merges, pairs, times) => {
    expect(columnsOf(rows, merges)).toEqual({ pairs, times, aside: [] });
  });

  test("計 beside 男 and 女 is one of three", () => {
    const rows: Rows = [
      ["令和5年度 事業一覧"],
      ["事業名", "目標", "", "", "実績", "", ""],
      ["", "男", "女", "計", "男", "女", "計"],
      ["講座", 50, 50, 100, 40, 50, 90],
      ["相談", 150, 150, 300, 140, 150, 290],
    ];
    expect(columnsOf(rows, over([2, 4], [5, 7])).pairs).toEqual(["2 5", "3 6", "4 7"]);
  });
});

describe("what the year is expected to come to is no plan", () => {
  test.each(["通期見込", "通期見込み", "年間見込", "年度末見込み", "年度内見込", "着地見込", "着地見込値"])(
    "%s beside one, and told of",
    (heading) => {
      const after = flat(
        ["計画", "上半期", "下半期", "累計", heading],
        [100, 40, 50, 90, 95],
        [300, 140, 150, 290, 300],
      );
      expect(columnsOf(after)).toEqual({ pairs: ["2 5"], times: ["- 3", "- 4"], aside: ["6 competing"] });
      const before = flat(
        [heading, "計画", "上半期", "下半期", "累計"],
        [95, 100, 40, 50, 90],
        [300, 320, 140, 150, 290],
      );
      expect(columnsOf(before)).toEqual({ pairs: ["3 6"], times: ["- 4", "- 5"], aside: ["2 competing"] });
    },
  );

  test("but what the plan is called where there is no other", () => {
    expect(columnsOf(flat(["年間見込", "実績"], [100, 90], [300, 290]))).toMatchObject({ pairs: ["2 3"], aside: [] });
    expect(columnsOf(flat(["当初見込", "実績"], [100, 90], [300, 290]))).toMatchObject({ pairs: ["2 3"], aside: [] });
  });
});
