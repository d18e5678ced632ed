import { describe, expect, test } from "vitest";
import { displayOf, displayOfText, isDate } from "../../src/xlsx/read/display.ts";

const era = '[$-411]ggge"年"m"月"d"日"';
const gannen = '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@';

/** As Excel for Japanese shows them. */
const shown: readonly [code: string, value: number, text: string][] = [
  ["General", 0.1 + 0.2, "0.3"],
  ["General", 1234567, "1234567"],
  ["General", 123456789012, "1.23457E+11"],
  ["General", -0.5, "-0.5"],
  ["0", 0.5, "1"],
  ["#,##0", 1234567, "1,234,567"],
  ["#,##0.0", 1234.56, "1,234.6"],
  ["0.0%", 0.9996, "100.0%"],
  ['#,##0"人"', 1200, "1,200人"],
  ['#,##0,"千円"', 1234567, "1,235千円"],
  ['#,##0;"△ "#,##0', -5, "△ 5"],
  ["#,##0_ ;[Red]\\-#,##0\\ ", -5, "-5 "],
  ["yyyy/m/d", 45000, "2023/3/15"],
  ['yyyy"年"m"月"', 45000, "2023年3月"],
  ["aaa", 45000, "水"],
  ["h:mm", 0.5, "12:00"],
  ["[h]:mm", 1.5, "36:00"],
  ["0.00E+00", 12345, "1.23E+04"],
  [era, 45000, "令和5年3月15日"],
  [era, 43586, "令和1年5月1日"],
  [era, 43585, "平成31年4月30日"],
  [era, 32516, "平成1年1月8日"],
  [era, 32515, "昭和64年1月7日"],
  [era, 9856, "昭和1年12月25日"],
  [era, 4594, "明治45年7月29日"],
  [gannen, 43586, "令和元年5月1日"],
  [gannen, 43831, "令和2年1月1日"],
  ["[$-411]ge.m.d", 45000, "R5.3.15"],
  ["[$-411]gge.mm.dd", 45000, "令5.03.15"],
  ["[$-411]ee/mm", 45000, "05/03"],
  ["[$-411]rr/mm", 45000, "令和05/03"],
  ['[$-411]ggge"年度" "e"', 45000, "令和5年度 e"],
  ['ggge"年度"', 45383, "令和6年度"],
  ['yyyy"年度 事業実績"', 45383, "2024年度 事業実績"],
  ['General"人"', 500, "500人"],
  ['"約"General"件"', 0.25, "約0.25件"],
  ['[<=1]0%;0"人"', 0.8, "80%"],
  ['[<=1]0%;0"人"', 60, "60人"],
  ['0"人";-0"人";"集計中"', 0, "集計中"],
  ["0!人", 5, "5人"],
  ['0"!"', 5, "5!"],
  [";;;", 5, ""],
  ['@"社"', 5, "5"],
  ["[DBNum1]General", 0, "〇"],
  ["[DBNum1]General", 10, "十"],
  ["[DBNum1]General", 12034, "一万二千三十四"],
  ["[DBNum1]General", 100000000, "一億"],
  ["[DBNum1]General", 2000010000, "二十億一万"],
  ['[DBNum1][$-411]General"人"', 123, "百二十三人"],
  ["[DBNum1]General", 1.5, "一.五"],
  ["[DBNum1]0", 105, "一〇五"],
  ["[DBNum2]General", 123, "壱百弐拾参"],
  ["[DBNum2]General", 45678, "四萬伍阡六百七拾八"],
  ['[DBNum3]0"人"', 12, "１２人"],
  ["[DBNum3]General", 120, "百２十"],
];

describe("numbers look as in Japanese Excel", () => {
  test.each(shown)("%s of %d", (code, value, text) => {
    expect(displayOf(code)(value)).toBe(text);
  });

  test("a format that nobody can lay out shows the number", () => {
    expect(displayOf('[bad [[ "')(12.5)).toBe("12.5");
    expect(displayOf("0.0.0;;;;;")(12.5)).toBe("12.5");
  });

  test.each([
    ['G/標準"千円"', 1200, "1200千円"],
    ['0"人', 5, "5人"],
    [`0"${"人".repeat(10_000)}`, 5, `5${"人".repeat(10_000)}`],
  ])("one that nobody can lay out keeps its words: %s", (code, value, text) => {
    expect(displayOf(code)(value)).toBe(text);
  });

  test.each([
    ["General", false],
    ['General"人"', false],
    ["0.00E+00", false],
    ['#,##0"件 (e)"', false],
    ["yyyy/m/d", true],
    [era, true],
    ["[$-411]e", true],
    ["@", false],
  ])("is %s a date: %s", (code, expected) => {
    expect(isDate(code)).toBe(expected);
  });
});

describe("texts look as in Excel", () => {
  test.each([
    ["General", "相談", "相談"],
    ["@", "相談", "相談"],
    ['@"社"', "12", "12社"],
    ['0;0;0;"約"@', "12人", "約12人"],
    ['0"件"', "未定", "未定"],
    [";;;", "秘密", ""],
    ['0;-0;"-";', "秘密", ""],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', "未定", "未定"],
    ['@"', "未定", "未定"],
  ])("%s of %s", (code, text, display) => {
    expect(displayOfText(code, text)).toBe(display);
  });
});
