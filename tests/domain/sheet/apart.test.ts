import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "./grid-builder.ts";

const judged = (rows: readonly (readonly CellValue[])[]) => {
  const found = review(gridOf(rows));
  return "rows" in found
    ? found.rows.map(({ line, indicators: [one] }) => [
        line.name,
        one?.unit ?? null,
        one?.plan ?? null,
        one?.actual ?? null,
        one?.reason ?? one?.verdict,
      ])
    : null;
};

describe("rows of a plan and a result", () => {
  it("are no pair where each has a name of its own", () => {
    expect(
      judged([
        ["事業名", "区分", "令和5年度"],
        ["移住の相談", "目標", 11],
        ["", "実績", 9],
        ["起業の相談", "目標", 6],
        ["空家の成約", "実績", 4],
        ["子育て講座", "目標", 60],
        ["", "実績", 66],
      ])?.filter(([, , plan, actual]) => plan !== null && actual !== null),
    ).toEqual([
      ["移住の相談", null, 11, 9, "nearly"],
      ["子育て講座", null, 60, 66, "achieved"],
    ]);
  });

  it("are a pair where both say the same name, and where the second says a unit", () => {
    expect(
      judged([
        ["事業名", "単位", "区分", "令和5年度"],
        ["移住の相談", "件", "目標", 11],
        ["移住の相談", "人", "実績", 9],
        ["起業の相談", "件", "目標", 6],
        ["起業の相談", "件", "実績", 6],
      ])?.map(([name, , plan, actual]) => [name, plan, actual]),
    ).toEqual([
      ["移住の相談", 11, 9],
      ["起業の相談", 6, 6],
    ]);
  });
});

describe("a block that has no result beside one that has", () => {
  it("gives it neither its name nor its unit", () => {
    const rows = [
      ["事業名", "活動指標", "", "", "", "成果指標", "", "", ""],
      ["", "指標名", "単位", "目標", "備考", "指標名", "単位", "目標", "実績"],
      ["道路整備", "整備延長", "km", 10, "", "満足度", "%", 70, 60],
      ["公園整備", "整備箇所", "箇所", 5, "", "利用者数", "人", 1000, 1200],
    ];
    expect(judged(rows)).toEqual([
      ["道路整備", "%", 70, 60, "nearly"],
      ["公園整備", "人", 1000, 1200, "achieved"],
    ]);
  });
});
