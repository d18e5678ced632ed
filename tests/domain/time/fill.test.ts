import { describe, expect, it } from "vitest";
import type { Coverage } from "../../../src/domain/time/coverage.ts";
import { coverageOf } from "../../../src/domain/time/coverage-of.ts";
import { filledFrom } from "../../../src/domain/time/fill.ts";

const filled = (near: string, far: string): Coverage | null =>
  filledFrom(coverageOf(near, 2022), coverageOf(far, 2022));

describe("what nearer words leave open", () => {
  it.each([
    ["", "令和4年度", { how: "single", from: 24267, to: 24278 }],
    ["令和4年度", "", { how: "single", from: 24267, to: 24278 }],
    ["令和4年度", "累計", { how: "cumulative", to: 24278, years: null }],
    ["令和4年度末", "累計", { how: "cumulative", from: null, to: 24278 }],
    ["12月末", "累計", { how: "cumulative", to: 24275 }],
    ["上半期", "月平均", { how: "average", meanOf: "月", from: 24267, to: 24272 }],
    ["累計", "令和4年度", { how: "cumulative", to: 24278 }],
    ["累計", "12月末", { how: "cumulative", from: null, to: 24275 }],
    ["年間", "累計", { how: "single" }],
    ["単年度", "累計", { how: "single", told: "strong" }],
    ["上半期", "年間", { how: "part", to: 24272 }],
    ["令和3年度", "令和4年度", { how: "single", to: 24266 }],
    ["令和3年度", "上半期", { how: "part" }],
    ["令和8年度", "最終目標", { isFinal: true, to: 24326 }],
    ["最終目標", "令和4年度", { isFinal: true, to: null }],
    ["年間", "上半期", { how: "single", from: 24267, to: 24278 }],
    ["単年度", "12月末", { how: "single", from: 24267, to: 24278 }],
    ["年間", "令和3年度", { how: "single", from: 24255, to: 24266 }],
    ["年間", "令和8年度までの累計", { how: "single", to: 24326 }],
    ["累計", "5年間", { how: "cumulative", years: 5 }],
    ["5年間", "累計", { how: "cumulative", years: 5 }],
  ])("%s under %s", (near, far, expected) => {
    expect(filled(near, far)).toMatchObject(expected);
  });

  it.each([
    ["年間", "累計", "cumulative"],
    ["年間", "月平均", "average"],
    ["年間", "上半期", "single"],
    ["単年度", "累計", "single"],
    ["上半期", "累計", "cumulative"],
  ])("%s, loosely, under %s is %s", (near, far, how) => {
    expect(filledFrom(coverageOf(near, 2022), coverageOf(far, 2022), true)?.how).toBe(how);
  });

  it("is nothing where neither says anything", () => {
    expect(filled("", "")).toBeNull();
  });

  it("keeps the words of both, the farther first, none twice", () => {
    expect(filled("令和4年度末", "累計")?.text).toBe("累計 令和4年度末");
    expect(filled("令和4年度上半期", "上半期")?.text).toBe("令和4年度上半期");
  });
});
