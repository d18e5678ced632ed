import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { halfOf, reviewHalves } from "../../../src/domain/halves.ts";
import { review } from "../../../src/domain/review.ts";
import { gridOf } from "./grid-builder.ts";

type Rows = readonly (readonly CellValue[])[];

const plans = (rows: Rows, title = "令和5年度 事業計画書") =>
  gridOf([[title], ["番号", "事業名", "計画数", "単位"], ...rows], { sheet: "計画" });
const results = (rows: Rows, title = "令和5年度 実績報告書") =>
  gridOf([[title], ["番号", "事業名", "実績数", "単位"], ...rows], { sheet: "実績" });

const planned: Rows = [
  [1, "音楽祭", 20, "団体"],
  [2, "映画会", 400, "人"],
  [3, "講座", 12, "回"],
];

const judged = (achieved: Rows, title?: string) => {
  const found = reviewHalves(plans(planned), results(achieved, title));
  return found === null
    ? null
    : found.rows.map(({ line, indicators: [one] }) => [
        line.no,
        one?.plan ?? null,
        one?.actual ?? null,
        one?.reason ?? one?.verdict,
        line.actual?.sheet ?? line.sheet ?? null,
      ]);
};

describe("the plan on one sheet, the results on another", () => {
  it("joins lines by number and name, whatever rows they stand on", () => {
    expect(judged([[3, "講 座", 12, "回"], [], [1, "音楽祭", 8, "団体"], [2, "映画会", 390, "人"]])).toEqual([
      [1, 20, 8, "far-under", "実績"],
      [2, 400, 390, "nearly", "実績"],
      [3, 12, 12, "achieved", "実績"],
    ]);
  });

  it("keeps lines that only one of the sheets has", () => {
    expect(
      judged([
        [1, "音楽祭", 20, "団体"],
        ["追加", "記念式典", 300, "人"],
        [2, "映画会", 400, "人"],
      ]),
    ).toEqual([
      [1, 20, 20, "achieved", "実績"],
      [2, 400, 400, "achieved", "実績"],
      [3, 12, null, "actual-missing", null],
      [null, null, 300, "plan-missing", "実績"],
    ]);
  });

  it("asks where the number alone is the same", () => {
    expect(
      judged([
        [1, "音楽祭", 20, "団体"],
        [2, "映画会", 400, "人"],
        [3, "体験教室", 12, "回"],
      ])?.[2],
    ).toEqual([3, 12, 12, "label-unmatched", "実績"]);
  });

  it("asks where the results are of a part of the year", () => {
    expect(judged(planned, "令和5年度 上半期 実績報告書")?.[0]).toEqual([1, 20, 20, "period-mismatch", "実績"]);
  });

  it("asks where the results are of another year", () => {
    expect(judged(planned, "令和4年度 実績報告書")?.[0]?.[3]).toBe("period-mismatch");
  });

  it.each<[string, Rows]>([
    [
      "other programs",
      [
        [7, "道路", 3, "件"],
        [8, "橋", 2, "件"],
      ],
    ],
    [
      "one program of three",
      [
        [1, "音楽祭", 20, "団体"],
        [8, "橋", 2, "件"],
      ],
    ],
  ])("takes no results of %s", (_what, achieved) => {
    expect(judged(achieved)).toBeNull();
  });

  it("knows the half that a sheet has", () => {
    const halves = [plans(planned), results(planned), gridOf([["目次"], ["計画"]])].map((grid) => {
      const found = review(grid);
      return "rows" in found ? "whole" : halfOf(found);
    });
    expect(halves).toEqual(["plan", "actual", null]);
  });
});
