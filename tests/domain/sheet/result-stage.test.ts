import { describe, expect, it, test } from "vitest";
import { columnUses } from "./column-uses.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import { resultStage } from "../../../src/domain/sheet/words/restated.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "./grid-builder.ts";

test.each([
  ["実績（確定）", "definite"],
  ["確定値", "definite"],
  ["Final result", "definite"],
  ["実績（速報）", "preliminary"],
  ["暫定値", "preliminary"],
  ["実績見込み", "preliminary"],
  ["確定見込", "preliminary"],
  ["実績", null],
  ["最終実績", null],
])("%s is the result: %s", (heading, stage) => expect(resultStage(heading)).toBe(stage));

const tableOf = (headings: readonly string[], ...cells: readonly (readonly (string | number)[])[]) =>
  gridOf([["番号", "事業名", ...headings], ...cells.map((line, at) => [at + 1, `事業${at}`, ...line])]);

/** The column of the actual, what is of other years, and what was set aside. */
function columnsOf(headings: readonly string[], ...cells: readonly (readonly (string | number)[])[]) {
  const reading = readSheet(tableOf(headings, ...cells));
  if (!reading.found) return "no table";
  const uses = columnUses(reading.layout);
  const aside = uses.flatMap(({ column, setAside }) => (setAside === null ? [] : [`${column} ${setAside}`]));
  const others = uses.flatMap(({ column, otherTime, year }) => (otherTime === true ? [`${column} of ${year}`] : []));
  return [
    uses.find(({ field, setAside, otherTime }) => field === "actual" && setAside === null && otherTime !== true)
      ?.column,
    [...others, ...aside].join(),
  ];
}

describe("of two results the definite one", () => {
  it.each([
    [
      ["目標", "実績（速報）", "実績（確定）"],
      [5, "4 competing"],
    ],
    [
      ["目標", "実績（確定）", "実績（速報）"],
      [4, "5 competing"],
    ],
    [
      ["目標値", "暫定値", "確定値"],
      [5, "4 competing"],
    ],
    [
      ["目標", "実績（速報）", "実績"],
      [5, "4 competing"],
    ],
    [
      ["目標", "実績見込", "実績"],
      [5, "4 competing"],
    ],
    [
      ["目標値", "見込", "確定"],
      [5, "4 competing"],
    ],
    [
      ["R5目標", "R5実績（速報）", "R4実績（確定）"],
      [4, "5 of 2022"],
    ],
    // Another figure, whatever stands behind it.
    [
      ["目標", "実績", "累計実績（確定）"],
      [4, "5 competing"],
    ],
  ])("%j: %j", (headings, wanted) => {
    expect(columnsOf(headings, ["100人", "90人", "110人"], ["50人", "60人", "45人"])).toEqual(wanted);
  });

  it("is the one before it where hardly a line has another", () => {
    const rows = [90, 80, 70, 60].map((actual, at) => [100, actual, at === 0 ? 91 : ""]);
    expect(columnsOf(["目標", "実績（速報）", "実績（確定）"], ...rows)).toEqual([4, "5 competing"]);
  });
});

describe("a result that nobody headed 実績", () => {
  it.each([
    ["目標", "実績見込"],
    ["R5目標", "R5実績見込み"],
    ["目標", "見込実績"],
    ["R5目標", "R5.9末現在"],
    ["令和5年度目標", "令和5年12月末時点"],
    ["年間計画", "R5.9.30現在"],
  ])("%s | %s is read, and asked about", (...headings) => {
    expect(columnsOf(headings, ["100人", "90人"])).toEqual([4, ""]);
    const result = review(tableOf(headings, ["100人", "90人"]));
    expect("rows" in result ? result.rows.at(0)?.indicators[0]?.verdict : null).toBe("review");
  });

  it("stands beside 目指す値, which is a plan", () => {
    expect(columnsOf(["目指す値", "現状値"], ["100人", "90人"])).toEqual([4, ""]);
    expect(columnsOf(["目指す姿", "現状値"], ["住みよいまち", "90人"])).toBe("no table");
  });

  it.each([
    ["目標", "確認日"],
    ["目標", "R6見込"],
    ["目標", "2.5現在"],
  ])("%s | %s is none", (...headings) => expect(columnsOf(headings, ["100人", "90人"])).toBe("no table"));
});
