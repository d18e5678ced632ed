import { describe, expect, it } from "vitest";
import { eraYearAlone } from "../../../../src/domain/checks/notation/era-years.ts";
import { sheet, testRule } from "./sheet-cases.ts";

testRule("mr-year-era", {
  accept: [
    ["no years", sheet()],
    ["both years", { values: [["令和4年度（2022年度）事業一覧"], ...sheet().values] }],
  ],
  reject: [
    ["a title", { values: [["令和4年度 事業一覧"], ...sheet().values] }, ["A1"]],
    [
      "headings together",
      {
        values: [
          ["番号", "事業名", "R4計画(人)", "R4実績(人)"],
          [1, "研修", 10, 9],
          [2, "相談", 10, 9],
        ],
      },
      ["C1"],
    ],
    ["a remark", sheet([4, "支援", 1, 10, 9, "平成30年度から"]), ["F5"]],
  ],
});

describe("a year of an era alone", () => {
  it.each([
    ["令和4年度", "令和4"],
    ["令和 元 年", "令和元"],
    ["令和四年度", "令和四"],
    ["平成３０年", "平成30"],
    ["昭和63.4", "昭和63"],
    ["R4", "R4"],
    ["Ｒ５年度", "R5"],
    ["H30～R2", "H30"],
    ["R5.3.31", "R5"],
    ["R7目標", "R7"],
  ])("%s", (text, year) => {
    expect(eraYearAlone(text)).toBe(year);
  });
  it.each([
    "2022年度",
    "令和4年度(2022)",
    "2022（令和4）年度",
    "R4(2022年度)",
    "H1N1",
    "S45型",
    "R2-D2",
    "令和の米",
    "4年度",
    "SDGs",
    "",
  ])("%s is none", (text) => {
    expect(eraYearAlone(text)).toBeNull();
  });
});
