import { describe, expect, test } from "vitest";
import { halfOf, reviewHalves } from "../../../src/domain/halves.ts";
import { review } from "../../../src/domain/review.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

const told = (found: ReturnType<typeof review> | null): readonly string[] | null =>
  found === null || !("rows" in found)
    ? null
    : found.rows.map(({ line: { name, plan, actual }, indicators: [one] }) =>
        [name, plan?.address ?? "-", actual?.address ?? "-", one?.reason ?? one?.verdict].join(" "),
      );

describe("columns of a bare year", () => {
  test.each<[string, Rows, readonly string[] | null]>([
    [
      "go on beside a result",
      [
        ["事業名", "目標", "R3実績", "R4", "R5"],
        ["講座", 10, 7, 8, 9],
        ["巡回", 300, 280, 285, 290],
      ],
      ["講座 B2 E2 nearly", "巡回 B3 E3 nearly"],
    ],
    [
      "lie before the plan's year",
      [
        ["事業名", "R5目標", "R3", "R4", "R5"],
        ["講座", 10, 7, 8, 9],
        ["巡回", 300, 280, 285, 290],
      ],
      ["講座 B2 E2 nearly", "巡回 B3 E3 nearly"],
    ],
    [
      "may be plans yet to come",
      [
        ["事業名", "目標", "R6", "R7", "R8"],
        ["講座", 10, 7, 8, 9],
        ["巡回", 300, 280, 285, 290],
      ],
      null,
    ],
  ])("%s", (_what, rows, lines) => {
    expect(told(review(gridOf(rows)))).toEqual(lines);
  });
});

describe("a side that the sheet's name alone tells", () => {
  const sheet = (name: string, ...rows: Rows) => gridOf([["事業名", "数値"], ...rows], { sheet: name });
  const plans = sheet("計画", ["講座", 10], ["巡回", 300]);

  test("is that of its only column of figures", () => {
    const results = sheet("実績", ["巡回", 290], ["講座", 9]);
    const half = readSheet(results);
    expect(half.found ? null : halfOf(half)).toBe("actual");
    expect(told(reviewHalves(plans, results))).toEqual(["講座 B2 B3 nearly", "巡回 B3 B2 nearly"]);
  });

  test("and its time", () => {
    expect(told(reviewHalves(plans, sheet("上半期実績", ["巡回", 140], ["講座", 4])))?.[0]).toMatch(
      /period-mismatch$/u,
    );
  });

  test("is none where the name says nothing", () => {
    const half = readSheet(sheet("Sheet2", ["巡回", 290], ["講座", 9]));
    expect(half.found ? "found" : halfOf(half)).toBeNull();
  });
});

test("a plan's row over a result's of another name are two programs, though the names read as units", () => {
  const rows: Rows = [
    ["事業名", "区分", "値"],
    ["講座", "計画", 10],
    ["講座", "実績", 9],
    ["相談", "計画", 300],
    ["公園", "実績", 5],
    ["図書", "計画", 7],
    ["図書", "実績", 6],
  ];
  expect(told(review(gridOf(rows)))).toEqual([
    "講座 C2 C3 nearly",
    "相談 C4 - actual-missing",
    "公園 - C5 plan-missing",
    "図書 C6 C7 nearly",
  ]);
});

test("headings under others reach as far down as a merged one beside them", () => {
  const rows: Rows = [
    ["事業", "目標", "", "実績", ""],
    ["", "男", "女", "女", "男"],
    ["講座参加者数", 10, 20, 18, 9],
  ];
  const merges = [
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 2, bottom: 1, right: 3 },
    { top: 1, left: 4, bottom: 1, right: 5 },
  ];
  const found = review(gridOf(rows, { merges }));
  const pairs = "rows" in found ? found.rows.map(({ line }) => [line.plan?.address, line.actual?.address]) : [];
  expect(pairs).toEqual([
    ["B3", "E3"],
    ["C3", "D3"],
  ]);
});

test("a line with figures of other years alone says so", () => {
  const rows: Rows = [
    ["事業名", "R4計画", "R4実績", "R5計画", "R5実績"],
    ["講座", 8, 7, 10, 9],
    ["巡回", 280, "", "", ""],
  ];
  expect(told(review(gridOf(rows)))?.[1]).toMatch(/year-absent$/u);
});
