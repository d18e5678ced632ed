import { describe, expect, it } from "vitest";
import { headingUnit } from "../../../src/domain/quantity/heading-unit.ts";
import { unitKey } from "../../../src/domain/quantity/unit-key.ts";

describe("headingUnit", () => {
  it.each<[string, string, number]>([
    ["予算(千円)", "円", 1000],
    ["予算（千円）", "円", 1000],
    ["予算額\n(単位:千円)", "円", 1000],
    ["単位:百万円", "円", 1e6],
    ["（単位：人）", "人", 1],
    ["単位は人", "人", 1],
    ["単位: 件", "件", 1],
    ["目標(%)", "%", 1],
    ["目標（％）", "%", 1],
    ["予算(億円)", "円", 1e8],
    ["利用者数(千人)", "人", 1000],
    ["当初見込み/目標値 (件)", "件", 1],
    ["令和4年度(当初)予算額(千円)", "円", 1000],
    ["配水量〔千㎥〕", "㎥", 1000],
    ["二酸化炭素排出量(万t-CO2)", "t-CO2", 10000],
    ["(十億円)", "円", 1e9],
    ["事業費\n千円", "円", 1000],
    ["目標\n%", "%", 1],
    ["単位千円", "円", 1000],
    ["予算額［千円］", "円", 1000],
  ])("%s", (heading, unit, multiplier) => {
    expect(headingUnit(heading)).toEqual({ unit, multiplier });
  });

  it.each([
    "計画",
    "計画(当初)",
    "実績(決算)",
    "目標値(期限)",
    "予算",
    "",
    "単位",
    "単位の説明",
    "規模",
    "(参考)",
    "結果※3",
    "R4年度目標",
    "実績値(累計)",
    "目標（年間）",
    "目標(年度間)",
    "実績(月間)",
    "計画\n規模",
    "目標\n年度",
  ])("names none: %j", (heading) => {
    expect(headingUnit(heading)).toBeNull();
  });
});

describe("unitKey", () => {
  it("takes spellings as one unit and different counters as two", () => {
    expect(new Set(["か所", "ヶ所", "カ所", "ヵ所", "箇所", "ケ所"].map(unitKey)).size).toBe(1);
    expect(unitKey("㎡")).toBe(unitKey("m2"));
    expect(unitKey("パーセント")).toBe(unitKey("％"));
    expect(unitKey("㎞")).toBe(unitKey("ｋｍ"));
    expect(unitKey("人")).not.toBe(unitKey("名"));
    expect(unitKey("社")).not.toBe(unitKey("件"));
  });
});
