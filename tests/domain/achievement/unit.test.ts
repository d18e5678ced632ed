import { describe, expect, it } from "vitest";
import { commonUnit, convert, knownUnit } from "../../../src/domain/achievement/unit.ts";

const same = (a: string, b: string): boolean => knownUnit(a, null).dimension === knownUnit(b, null).dimension;

describe("units that can be divided by one another", () => {
  it.each([
    ["人", "名"],
    ["か所", "箇所"],
    ["ヶ所", "カ所"],
    ["％", "%"],
    ["パーセント", "%"],
    ["割", "%"],
    ["時間", "分"],
    ["km", "ｍ"],
    ["㎞", "km"],
    ["ha", "㎡"],
    ["㏊", "ha"],
    ["トン", "kg"],
    ["円", "千円"],
    ["億円", "百万円"],
    ["か月", "ヶ月"],
    ["社", "企業"],
    ["件数", "件"],
    ["箇所数", "か所"],
    ["人数", "名"],
    ["店舗", "店"],
    ["学校", "校"],
    ["PV", "ページビュー"],
  ])("%s and %s", (a, b) => expect(same(a, b)).toBe(true));

  it.each([
    ["社", "件"],
    ["人", "社"],
    ["%", "ポイント"],
    ["校", "園"],
    ["人", "世帯"],
    ["回", "件"],
    ["人", "人日"],
    ["戸", "棟"],
    ["倍", "%"],
    ["指数", "件数"],
    ["小学校", "学校"],
    ["数", "件"],
  ])("not %s and %s", (a, b) => expect(same(a, b)).toBe(false));

  it("keeps what a figure is per", () => {
    expect(knownUnit("人", "日").dimension).not.toBe(knownUnit("人", "年").dimension);
    expect(knownUnit("人", "日").dimension).not.toBe(knownUnit("人", null).dimension);
    expect(knownUnit("人", "日").dimension).not.toBe(knownUnit("人", "月").dimension);
    expect(knownUnit("人", "年").dimension).toBe(knownUnit("人", null).dimension);
    expect(knownUnit("時間", "日").dimension).toBe(knownUnit("分", "日").dimension);
  });
});

describe("converting", () => {
  it.each([
    [2.5, "時間", "分", 150],
    [1.89, "km", "m", 1890],
    [3, "ha", "m2", 30000],
    [6, "割", "%", 60],
    [2, "億円", "千円", 200000],
  ])("%s %s is in %s %s", (value, from, to, expected) => {
    expect(convert(value, knownUnit(from, null), knownUnit(to, null))).toBeCloseTo(expected, 9);
  });

  it("shows figures in the finer of two units, and in the plan's where they are equal", () => {
    expect(commonUnit(knownUnit("時間", null), knownUnit("分", null)).written).toBe("分");
    expect(commonUnit(knownUnit("分", null), knownUnit("時間", null)).written).toBe("分");
    expect(commonUnit(knownUnit("人", null), knownUnit("名", null)).written).toBe("人");
  });
});
