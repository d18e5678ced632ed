import { describe, expect, test } from "vitest";
import { review } from "../../../src/domain/review.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import { read, type Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

const table = (title: string, ...headings: readonly string[]): Rows => [
  [title],
  ["指標名", "単位", ...headings],
  ...["講座", "教室", "相談会"].map((name, at) => [
    `${name}の参加者数`,
    "人",
    ...headings.map((_, index) => 100 * (at + 1) + index),
  ]),
];

/** "base C3, E3 D3 < F3": baseline, plan, the judged result, then the other years' results of the first line. */
const first = (rows: Rows): string => {
  const line = read(rows).lines.at(0)!;
  const others = (line.otherTimes ?? []).map(({ actual }) => actual?.address ?? "-");
  return [line.baseline?.address ?? "-", line.plan?.address ?? "-", line.actual?.address ?? "-", ...others].join(" ");
};

describe("years beside a target, where nothing says that anything is a result", () => {
  test.each([
    ["指標一覧", ["基準値", "R3", "R4", "R5", "最終目標"], "C3 G3 F3 D3 E3"],
    ["指標一覧", ["基準値（R2）", "令和3年度", "令和4年度", "令和5年度", "目標値（R8）"], "C3 G3 F3 D3 E3"],
    ["指標の推移", ["現状値", "R3", "R4", "R5", "目標値"], "C3 G3 F3 D3 E3"],
    ["令和5年度 進捗状況", ["目標値", "R4", "R5"], "- C3 E3 D3"],
    ["指標の推移", ["策定時の値", "R3", "R4", "目標値（R8）"], "C3 F3 E3 D3"],
  ])("%s %s are results", (title, headings, wanted) => {
    expect(first(table(title, ...headings))).toBe(wanted);
  });

  test("the newest that has any is judged, and not by what is to be reached in the end", () => {
    const rows = table("指標一覧", "基準値", "R3", "R4", "R5", "R6", "最終目標").map((row, at) =>
      at < 2 ? row : row.with(6, ""),
    );
    const sheet = review(gridOf(rows));
    if (!("rows" in sheet)) throw new Error("no table");
    expect(sheet.rows.map(({ indicators: [one] }) => [one?.actualCell?.address, one?.reason])).toEqual([
      ["F3", "period-mismatch"],
      ["F4", "period-mismatch"],
      ["F5", "period-mismatch"],
    ]);
  });

  test("with 推移 over them", () => {
    const rows: Rows = [
      ["指標一覧"],
      ["指標名", "単位", "基準値", "推移", "", "", "目標値"],
      ["", "", "", "R3", "R4", "R5", ""],
      ["講座の参加者数", "人", 80, 85, 90, 95, 100],
      ["教室の参加者数", "人", 180, 185, 190, 195, 200],
    ];
    expect(review(gridOf(rows, { merges: [{ top: 2, left: 4, bottom: 2, right: 6 }] }))).toMatchObject({
      reading: { year: 2023, years: [2021, 2022, 2023] },
    });
  });

  test.each([
    ["a target of its own for each", "指標一覧", ["基準値", "R3目標", "R4目標", "R5目標", "最終目標"]],
    ["no target", "指標の推移", ["R3", "R4", "R5"]],
    ["years that do not follow on one another", "指標の推移", ["目標値", "R3", "R5"]],
    ["a bare target, and nothing that tells of results", "指標一覧", ["目標値", "R3", "R4", "R5"]],
    ["nor is what stood at first the result then", "指標一覧", ["現状値", "R3", "R4", "R5", "目標値"]],
    ["nor with the target before them", "指標一覧", ["現状値", "目標値", "R3", "R4", "R5"]],
  ])("are not: %s", (_, title, headings) => {
    const reading = readSheet(gridOf(table(title, ...headings)), {});
    expect(reading.found).toBe(false);
  });

  test("where a column says that it is the result they are not", () => {
    expect(first(table("令和5年度 指標の推移", "R3", "R4", "目標値", "実績値"))).toBe("- E3 F3");
  });
});
