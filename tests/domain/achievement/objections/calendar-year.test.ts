import { describe, expect, it } from "vitest";
import { coverageDiffers } from "../../../../src/domain/achievement/objections/coverage-differs.ts";
import { objected } from "./pair-sketch.ts";

const kindOf = (plan: string, actual: string, title = "観光振興計画") =>
  objected(coverageDiffers, { plan: "100人", actual: "95人", title, headings: { plan, actual } })?.reasonParams["kind"];

describe("a calendar year on one side and a fiscal one on the other", () => {
  it.each([
    ["令和5年目標", "令和5年度実績"],
    ["令和5年度目標", "令和5年実績"],
    ["2023年目標", "2023年度実績"],
  ])("is asked about: %s | %s", (plan, actual) => expect(kindOf(plan, actual)).toBe("other-part"));

  it.each([
    ["令和5年目標", "令和5年実績"],
    ["令和5年度目標", "令和5年度実績"],
    ["R5目標", "令和5年度実績"],
    ["令和5年目標", "R5実績"],
  ])("is not where both sides say the same, or one does not say: %s | %s", (plan, actual) =>
    expect(kindOf(plan, actual)).toBeUndefined(),
  );

  it("nor where only the title says the other", () => {
    expect(kindOf("令和5年目標", "令和5年実績", "令和5年度 観光振興計画")).toBeUndefined();
    expect(kindOf("目標", "令和4年実績", "令和4年度 観光振興計画")).toBeUndefined();
  });
});
