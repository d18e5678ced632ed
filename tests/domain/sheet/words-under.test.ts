import { describe, expect, test } from "vitest";
import type { Area } from "../../../src/domain/grid.ts";
import { read, type Rows } from "./brief.ts";

const over = (...spans: readonly (readonly [left: number, right: number])[]): readonly Area[] =>
  spans.map(([left, right]) => ({ top: 1, left, bottom: 1, right }));

/** "名 計画 実績" of each line. */
const linesOf = (rows: Rows, merges: readonly Area[] = []): readonly string[] =>
  read(rows, { merges }).lines.map(({ name, measure, plan, actual }) =>
    [measure ?? name, plan?.address, actual?.address].join(" "),
  );

const wide = over([3, 4], [5, 6]);
const table = (...under: readonly (readonly string[])[]): Rows => [
  ["番号", "事業名", "目標", "", "実績", ""],
  ...under.map((row) => ["", "", ...row]),
  [1, "講座", 50, 60, 40, 50],
  [2, "相談", 150, 160, 140, 150],
];

describe("words under 目標 and 実績 that nobody knows", () => {
  test.each([
    ["東部", "西部"],
    ["男", "女"],
    ["来館", "訪問"],
    ["本庁", "支所"],
  ])("%s | %s tell two indicators", (...words) => {
    const lines = ["講座 C3 E3", `${words[1]} D3 F3`, "相談 C4 E4", `${words[1]} D4 F4`];
    expect(linesOf(table([...words, ...words]), wide)).toEqual(lines);
    expect(linesOf(table([...words, ...words]))).toEqual(lines);
  });

  test("three of them, their sum the last", () => {
    const rows: Rows = [
      ["事業名", "目標", "", "", "実績", "", ""],
      ["", "男", "女", "計", "男", "女", "計"],
      ["講座", 50, 50, 100, 40, 50, 90],
    ];
    expect(linesOf(rows, over([2, 4], [5, 7]))).toEqual(["講座 B3 E3", "女 C3 F3", "計 D3 G3"]);
  });

  test.each<[string, Rows, readonly Area[]]>([
    [
      "a program's name stands beside them",
      table().toSpliced(1, 0, ["", "相談会", "東部", "西部", "東部", "西部"]),
      wide,
    ],
    ["one of the columns has none", table(["東部", "西部", "東部", ""]), wide],
    ["they are figures", table(["50人", "60人", "40人", "50人"]), wide],
    ["they are sentences", table(Array.from({ length: 4 }, () => "市民のみなさんが来やすいようにする")), wide],
    ["the headings over them are not merged, and they differ", table(["東部", "西部", "北部", "南部"]), []],
  ])("are none where %s", (_what, rows, merges) => {
    expect(read(rows, { merges }).layout.pages[0]?.headingRows).toEqual([1]);
  });
});

describe("1次補正, 2回目 in a row of headings", () => {
  test.each([["1次補正"], ["2回目"], ["1年目"]])("%s is one of them", (heading) => {
    const rows: Rows = [
      ["番号", "事業名", "計画", heading, "実績"],
      [1, "講座", 10, 9, 8],
    ];
    expect(read(rows).layout.pages[0]?.headingRows).toEqual([1]);
  });

  test("in a row with hardly another word they are figures", () => {
    const rows: Rows = [
      ["事業名", "計画", "実績"],
      ["研修", "2回目", "実績"],
    ];
    expect(read(rows).layout.pages[0]?.headingRows).toEqual([1]);
  });
});
