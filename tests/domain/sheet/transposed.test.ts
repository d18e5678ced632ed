import { describe, expect, test } from "vitest";
import type { Area } from "../../../src/domain/grid.ts";
import { transposed } from "../../../src/domain/grid/transposed.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { Rows } from "./brief.ts";
import { gridOf } from "./grid-builder.ts";

function told(rows: Rows, merges: readonly Area[] = []): boolean | "read" {
  const found = readSheet(gridOf(rows, { merges }));
  return found.found ? "read" : found.isTransposed === true;
}

const pairs = [2, 4, 6].map((left): Area => ({ top: 2, left, bottom: 2, right: left + 1 }));

describe("a table with programs side by side and plans and actuals in rows is called so", () => {
  test.each<[string, Rows, readonly Area[]]>([
    [
      "without a heading over the names",
      [
        ["令和5年度 事業一覧"],
        ["", "講座", "相談", "展示", "健診"],
        ["計画", 100, 300, 30, 40],
        ["実績", 90, 290, 29, 44],
        ["達成率", "90%", "96.7%", "96.7%", "110%"],
      ],
      [],
    ],
    [
      "with units",
      [
        ["令和5年度 事業一覧"],
        ["事業名", "講座", "相談", "展示"],
        ["単位", "回", "件", "点"],
        ["目標値", 100, 300, 30],
        ["実績値", 90, 290, 29],
      ],
      [],
    ],
    [
      "years under each other, plan and actual of each program beside each other",
      [
        ["事業の推移"],
        ["", "講座", "", "相談", "", "展示", ""],
        ["年度", "計画", "実績", "計画", "実績", "計画", "実績"],
        ["令和3年度", 100, 90, 300, 290, 30, 29],
        ["令和4年度", 110, 95, 310, 300, 32, 33],
        ["令和5年度", 120, 118, 320, 310, 34, 35],
      ],
      pairs,
    ],
  ])("%s", (_what, rows, merges) => {
    expect(told(rows, merges)).toBe(true);
  });

  test.each<[string, Rows]>([
    ["nothing of the kind", [["目次"], ["1 福祉"], ["2 土木"]]],
    [
      "years of one thing",
      [
        ["出生数の推移"],
        ["年度", "令和3年度", "令和4年度", "令和5年度"],
        ["計画", 100, 110, 120],
        ["実績", 90, 95, 118],
      ],
    ],
    [
      "plans alone",
      [
        ["", "講座", "相談", "展示"],
        ["計画", 100, 300, 30],
      ],
    ],
    [
      "one program",
      [
        ["", "講座"],
        ["計画", 100],
        ["実績", 90],
      ],
    ],
  ])("%s is not", (_what, rows) => {
    expect(told(rows)).not.toBe(true);
  });

  test("a table as most are is read", () => {
    expect(
      told([
        ["事業名", "計画", "実績"],
        ["講座", 10, 9],
        ["相談", 20, 18],
      ]),
    ).toBe("read");
  });
});

test("a grid turned has what stands in D2 in B4, and turned again is as it was", () => {
  const grid = gridOf(
    [
      ["a", "b", "c", "d"],
      [1, 2, 3, "D2"],
    ],
    {
      merges: [{ top: 1, left: 2, bottom: 1, right: 3 }],
      hiddenColumns: [3],
    },
  );
  const turned = transposed(grid);
  expect([turned.text(4, 2), turned.value(2, 2), turned.number(2, 2), turned.bottom, turned.right]).toEqual([
    "D2",
    2,
    2,
    4,
    2,
  ]);
  expect(turned.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 1 }]);
  expect(turned.hiddenRows).toEqual([3]);
  expect(transposed(turned).text(2, 4)).toBe("D2");
});
