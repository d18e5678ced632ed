import { describe, expect, it } from "vitest";
import { SeriesOfSheet } from "../../../src/domain/achievement/series.ts";
import { trendOf } from "../../../src/domain/achievement/trend.ts";
import type { CellValue } from "../../../src/domain/grid.ts";
import { judged, type LineSketch, type TimeSketch } from "../checks/table.ts";

/** By result, by verdict, and the result that it is compared with; null where there is none. */
function trend(line: LineSketch) {
  const review = judged({ lines: [{ no: 1, name: "事業", ...line }] });
  const row = review.rows.at(0)!;
  const [indicator] = row.indicators;
  const found = trendOf(indicator!, new SeriesOfSheet(review).of(row, indicator!, 2022));
  return found === null ? null : [found.byResult, found.byVerdict, found.last.actual];
}

const year = (said: string, plan: CellValue, actual: CellValue): TimeSketch => ({ said, plan, actual });
const last = (plan: CellValue, actual: CellValue) => [year("令和3年度", plan, actual)];

describe("this year against the last one", () => {
  it.each<[string, LineSketch, unknown]>([
    ["more", { plan: "100人", actual: "81人", times: last("100人", "80人") }, ["improved", "unchanged", 80]],
    ["as much", { plan: "100人", actual: "80人", times: last("100人", "80人") }, ["unchanged", "unchanged", 80]],
    ["less", { plan: "100人", actual: "79人", times: last("100人", "80人") }, ["worsened", "worsened", 80]],
    [
      "more of a plan that rose",
      { plan: "200人", actual: "90人", times: last("80人", "80人") },
      ["improved", "worsened", 80],
    ],
    [
      "less of what should fall",
      { name: "苦情件数", plan: "10件以下", actual: "9件", times: last("10件以下", "12件") },
      ["improved", "improved", 12],
    ],
    [
      "more of what should fall",
      { name: "苦情件数", plan: "10件以下", actual: "12件", times: last("10件以下", "9件") },
      ["worsened", "worsened", 9],
    ],
    [
      "the last year that has a result",
      { plan: "100人", actual: "90人", times: [year("令和2年度", "80人", "95人"), year("令和3年度", "90人", "中止")] },
      ["worsened", "worsened", 95],
    ],
    [
      "a later year, and quarters of this one and of the last, are no last year",
      {
        plan: "100人",
        actual: "90人",
        times: [
          year("令和3年度第4四半期", "20人", "30人"),
          year("令和4年度第1四半期", "20人", "30人"),
          year("令和5年度", "110人", "20人"),
        ],
      },
      null,
    ],
    ["no result last year", { plan: "100人", actual: "90人", times: last("100人", null) }, null],
    ["no result this year", { plan: "100人", actual: null, times: last("100人", "90人") }, null],
    ["no other year", { plan: "100人", actual: "90人" }, null],
    [
      "a half year against a whole one",
      { plan: "100人", actual: "48人(上半期)", times: last("100人", "90人") },
      ["not-comparable", "not-comparable", 90],
    ],
    [
      "another unit",
      { plan: "100人", actual: "80人", times: last("10回", "8回") },
      ["not-comparable", "not-comparable", 8],
    ],
    [
      "another unit without a plan",
      { plan: "100人", actual: "80人", times: last(null, "8回") },
      ["not-comparable", "not-comparable", 8],
    ],
    [
      "no plan last year",
      { plan: "100人", actual: "80人", times: last(null, "75人") },
      ["improved", "not-comparable", 75],
    ],
    [
      "days, of which nobody says which is better",
      { plan: "令和5年3月末", actual: "令和5年2月1日", times: last("令和4年3月末", "令和4年5月1日") },
      ["not-comparable", "improved", 44682],
    ],
  ])("%s", (_what, line, expected) => {
    expect(trend(line)).toEqual(expected);
  });
});
