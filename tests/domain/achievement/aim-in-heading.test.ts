import { describe, expect, it, test } from "vitest";
import { aimInHeadings } from "../../../src/domain/achievement/aim-in-heading.ts";
import { judged } from "../checks/table.ts";

test.each([
  ["抑制目標", "実績", "held-down", "抑制"],
  ["令和5年度抑制目標値", "実績値", "held-down", "抑制"],
  ["目標（抑制）", "実績", "held-down", "抑制"],
  ["抑制目標", "抑制実績", "reduction", "抑制"],
  ["削減目標", "実績", "reduction", "削減"],
  ["削減目標（t）", "実績（t）", "reduction", "削減"],
  ["減少目標値", "実績値", "reduction", "減少"],
  ["目標（削減量）", "実績", "reduction", "削減"],
  ["削減目標", "削減実績", "reduced-by", "削減"],
  ["目標削減量", "実績削減量", "reduced-by", "削減"],
  ["目標（削減）", "実績（削減）", "reduced-by", "削減"],
  ["増加目標", "実績", "growth", "増加"],
])("%s | %s: %s", (plan, actual, kind, words) => expect(aimInHeadings(plan, actual)).toEqual({ kind, words }));

test.each([
  ["目標", "実績"],
  ["ごみ削減計画 / 目標", "ごみ削減計画 / 実績"],
  ["目標（減少傾向の場合は前年値）", "実績"],
  ["目標", "削減実績"],
  ["上限目標", "実績"],
])("%s | %s says nothing of it", (plan, actual) => expect(aimInHeadings(plan, actual)).toBeNull());

describe("which way is better under such a heading", () => {
  const of = (indicator: string, plan: string, actual: string, planned = "100", achieved = "90") =>
    judged({
      lines: [{ no: 1, name: "事業", indicator, plan: planned, actual: achieved }],
      headings: { plan, actual },
      figureUnit: "t",
    })
      .rows.at(0)
      ?.indicators.map(({ verdict, direction }) => [verdict, direction.value])[0];

  it.each([
    ["二酸化炭素排出量", "抑制目標", "実績", ["achieved", "lower"]],
    ["指標A", "抑制目標", "実績", ["achieved", "lower"]],
    ["二酸化炭素削減量", "削減目標", "実績", ["nearly", "higher"]],
    ["二酸化炭素排出量", "削減目標", "削減実績", ["nearly", "higher"]],
    ["二酸化炭素削減量", "削減目標", "削減実績", ["nearly", "higher"]],
    ["参加者数", "増加目標", "実績", ["nearly", "higher"]],
  ])("%s: %s | %s", (indicator, plan, actual, told) => expect(of(indicator, plan, actual)).toEqual(told));

  it.each([
    // By how much, or what is left.
    ["二酸化炭素排出量", "削減目標", "実績"],
    ["指標A", "減少目標", "実績"],
    ["参加者数", "抑制目標", "実績"],
    ["二酸化炭素削減量", "抑制目標", "実績"],
    ["二酸化炭素排出量", "増加目標", "実績"],
  ])("is asked for %s: %s | %s", (indicator, plan, actual) =>
    expect(of(indicator, plan, actual)).toEqual(["review", "unknown"]),
  );

  it("is what the cell says", () => {
    expect(of("二酸化炭素排出量", "削減目標", "実績", "100t以下", "90t")).toEqual(["achieved", "lower"]);
    expect(of("二酸化炭素排出量", "削減目標", "実績", "10t減", "9t減")).toEqual(["nearly", "higher"]);
  });
});
