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
    ["箇所", "個所"],
    ["か月", "か月間"],
    ["個", "コ"],
    ["個", "ヶ"],
    ["歳", "才"],
    ["人日", "人・日"],
    ["人泊", "人・泊"],
    ["ポイント", "pt"],
    ["ポイント", "%ポイント"],
    ["ポイント", "パーセントポイント"],
    ["ppt", "ポイント"],
    ["市区町村", "区市町村"],
    ["人 日", "人日"],
    ["施設数", "施設"],
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
    ["数量", "量"],
    ["個", "箇所"],
  ])("not %s and %s", (a, b) => expect(same(a, b)).toBe(false));

  it.each([
    ["円", 1, "円"],
    ["千円", 1e3, "円"],
    ["万円", 1e4, "円"],
    ["百万円", 1e6, "円"],
    ["億円", 1e8, "円"],
    ["%", 1, "%"],
    ["割", 10, "%"],
    ["秒", 1 / 60, "分"],
    ["分", 1, "分"],
    ["時間", 60, "分"],
    ["mm", 0.001, "m"],
    ["cm", 0.01, "m"],
    ["m", 1, "m"],
    ["km", 1000, "m"],
    ["㎡", 1, "m2"],
    ["平米", 1, "m2"],
    ["a", 100, "m2"],
    ["アール", 100, "m2"],
    ["ha", 1e4, "m2"],
    ["k㎡", 1e6, "m2"],
    ["mL", 0.001, "L"],
    ["L", 1, "L"],
    ["kL", 1000, "L"],
    ["㎥", 1000, "L"],
    ["立米", 1000, "L"],
    ["g", 0.001, "kg"],
    ["グラム", 0.001, "kg"],
    ["kg", 1, "kg"],
    ["t", 1000, "kg"],
    ["トン", 1000, "kg"],
    ["W", 1, "W"],
    ["kW", 1e3, "W"],
    ["キロワット", 1e3, "W"],
    ["MW", 1e6, "W"],
    ["メガワット", 1e6, "W"],
    ["GW", 1e9, "W"],
    ["Wh", 1, "Wh"],
    ["kWh", 1e3, "Wh"],
    ["キロワット時", 1e3, "Wh"],
    ["MWh", 1e6, "Wh"],
    ["GWh", 1e9, "Wh"],
    ["人", 1, "人"],
    ["名", 1, "人"],
    ["集落", 1, "集落"],
  ])("%s is %s of %s", (unit, factor, dimension) =>
    expect(knownUnit(unit, null)).toEqual({ written: unit, dimension, factor }),
  );

  it("is as written, with what it is per", () => {
    expect(knownUnit(null, null)).toEqual({ written: null, dimension: "", factor: 1 });
    expect(knownUnit("人", "日")).toEqual({ written: "人/日", dimension: "人/日", factor: 1 });
    expect(knownUnit(null, "日")).toEqual({ written: "/日", dimension: "/日", factor: 1 });
    expect(knownUnit("時間", "年度")).toEqual({ written: "時間/年度", dimension: "分", factor: 60 });
  });

  it.each(["年", "年間", "年度", "1年", "１年"])("of %s is what a year's sheet means", (per) =>
    expect(knownUnit("人", per).dimension).toBe("人"),
  );

  it.each(["5年", "半年", "年齢", "月"])("of %s is not", (per) =>
    expect(knownUnit("人", per).dimension).toBe(`人/${per}`),
  );

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
    [90, "秒", "分", 1.5],
    [0.1, "人", "名", 0.1],
  ])("%s %s is in %s %s", (value, from, to, expected) => {
    expect(convert(value, knownUnit(from, null), knownUnit(to, null))).toBeCloseTo(expected, 9);
  });

  it("shows figures in the finer of two units, and in the plan's where they are equal", () => {
    expect(commonUnit(knownUnit("時間", null), knownUnit("分", null)).written).toBe("分");
    expect(commonUnit(knownUnit("分", null), knownUnit("時間", null)).written).toBe("分");
    expect(commonUnit(knownUnit("人", null), knownUnit("名", null)).written).toBe("人");
  });
});
