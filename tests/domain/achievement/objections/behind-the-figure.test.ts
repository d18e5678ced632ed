import { describe, expect, it } from "vitest";
import { coverageDiffers } from "../../../../src/domain/achievement/objections/coverage-differs.ts";
import { perDiffers } from "../../../../src/domain/achievement/objections/per-differs.ts";
import { objected, type PairSketch } from "./pair-sketch.ts";

const ofYear = { plan: "R5目標", actual: "R5実績" };
const kindOf = (sketch: PairSketch) => objected(coverageDiffers, sketch)?.reasonParams["kind"];

describe("a bracket right behind a figure that says when it is of", () => {
  it.each([
    ["100件", "80件（前回調査）", "other-year"],
    ["100件", "80件(前回)", "other-year"],
    ["100件", "80件（直近）", "other-part"],
    ["100件", "80件（最新値）", "other-part"],
    ["100件", "80件（途中）", "other-part"],
    ["100件", "80件（途中経過）", "other-part"],
    ["100件", "80件（中間）", "other-part"],
    ["100件（5年後）", "80件", "stage"],
    ["100件（年平均）", "80件", "mean"],
    ["100件", "80件（年平均）", "mean"],
  ])("%s | %s: %s", (plan, actual, kind) => expect(kindOf({ plan, actual, headings: ofYear })).toBe(kind));

  it.each([
    ["100件（5年後）", "80件（5年後）"],
    ["100件（年平均）", "80件（年平均）"],
    ["100件（年平均）", "平均80件"],
    ["100件（中間）", "80件（中間）"],
    ["100件", "80件（中間層）"],
    ["100件", "80件（直近3年に開業）"],
    ["100件", "80件（前回は70件）"],
    ["100件", "80件（前回比増）"],
    ["100件", "80件（途中退会を除く）"],
  ])("none in %s | %s", (plan, actual) => expect(kindOf({ plan, actual, headings: ofYear })).toBeUndefined());

  it("is no news where the name says that it is a mean", () =>
    expect(kindOf({ plan: "100人（年平均）", actual: "80人", indicator: "年平均利用者数" })).toBeUndefined());
});

describe("how many a figure is per, in a bracket right behind it", () => {
  it.each([
    ["20人（1回当たり）", "18人", "人/回", "人"],
    ["20人", "18人(1日当たり)", "人", "人/日"],
    ["20人（１回あたり）", "18人（1日あたり）", "人/回", "人/日"],
  ])("%s | %s", (plan, actual, planUnit, actualUnit) =>
    expect(objected(perDiffers, { plan, actual })?.reasonParams).toEqual({ planUnit, actualUnit }),
  );

  it.each<[string, string, Partial<PairSketch>]>([
    ["20人（1回当たり）", "18人（1回当たり）", {}],
    ["20人（1回当たり）", "18人", { indicator: "1回当たり参加者数" }],
    ["20人（1回当たり）", "18人", { headings: { plan: "目標", actual: "1回当たり実績" } }],
    ["20人（当たりくじ）", "18人", {}],
    ["20人（1回当たり2人増）", "18人", {}],
  ])("none in %s | %s %j", (plan, actual, more) => expect(objected(perDiffers, { plan, actual, ...more })).toBeNull());
});

describe("a result of the day that a year begins on, over its column", () => {
  it.each([
    ["R5目標値", "実績値（R5.4.1現在）"],
    ["令和5年度目標", "実績（令和5年4月1日時点）"],
  ])("is not that year's: %s | %s", (plan, actual) =>
    expect(kindOf({ plan: "100人", actual: "90人", headings: { plan, actual } })).toBe("other-part"),
  );

  it.each([
    ["R4目標値", "実績値（R5.4.1現在）", "90人"],
    ["目標値", "実績値（R5.4.1現在）", "90人"],
    ["目標値（R5.4.1現在）", "実績値（R5.4.1現在）", "90人"],
    ["R5目標値", "実績値（R6.3.31現在）", "90人"],
    ["R5目標値", "実績値（R5.10.1現在）", "90人"],
    ["R5目標値", "R5実績値", "90人(令和5年4月1日現在)"],
  ])("may be: %s | %s %s", (plan, actual, cell) =>
    expect(kindOf({ plan: "100人", actual: cell, headings: { plan, actual } })).toBeUndefined(),
  );
});
