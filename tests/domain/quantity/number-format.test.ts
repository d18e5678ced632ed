import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormatSection } from "../../../src/domain/quantity/format-section.ts";
import { plainText } from "../../../src/domain/quantity/number-cell.ts";
import {
  formatSections,
  isDateFormat,
  sectionFor,
  showsTextsPlainly,
} from "../../../src/domain/quantity/number-format.ts";

const brief = ({ before, after, digits, scale }: FormatSection): string =>
  digits ? `${before}|${after} ×${scale}` : `${before}${after}`;

describe("sectionFor", () => {
  it.each<[string, number, string]>([
    ["General", 5, "| ×1"],
    ['General"人"', 5, "|人 ×1"],
    ['G/標準"千円"', 5, "|千円 ×1"],
    ['"約"General"件"', 5, "約|件 ×1"],
    ['#,##0"人"', 5, "|人 ×1"],
    ["#,##0\\人", 5, "|人 ×1"],
    ["#,##0!人", 5, "|人 ×1"],
    ["#,##0人", 5, "|人 ×1"],
    ['#,##0_ "人"', 5, "|人 ×1"],
    ['* #,##0"人"', 5, "|人 ×1"],
    ["0.0ha", 5, "|ha ×1"],
    ["0%", 5, "|% ×100"],
    ["0.0%", 5, "|% ×100"],
    ["#,##0,", 5, "| ×0.001"],
    ['#,##0,,"百万円"', 5, "|百万円 ×0.000001"],
    ['#,##0.0,"千円"', 5, "|千円 ×0.001"],
    ['"¥"#,##0', 5, "¥| ×1"],
    ["[$¥-411]#,##0", 5, "¥| ×1"],
    ['[Red]0"件"', 5, "|件 ×1"],
    // By sign: two sections, three, and the fourth for texts.
    ['0"件";"△"0"件"', 0, "|件 ×1"],
    ['0"件";"△"0"件"', -1, "△|件 ×1"],
    ['0"人";-0"人";"集計中"', 0, "集計中"],
    ['0"人";-0"人";"集計中"', 1, "|人 ×1"],
    ['0"人";-0"人";"集計中"', -1, "|人 ×1"],
    [';;"集計中"', 0, "集計中"],
    [';;"集計中"', 5, ""],
    ['0"人";@"様"', -1, "|人 ×1"],
    ['@"社"', 5, "| ×1"],
    ["@", 0, "| ×1"],
    // By conditions.
    ['[<=1]0%;0"人"', 1, "|% ×100"],
    ['[<=1]0%;0"人"', 1.5, "|人 ×1"],
    ['[<1]0%;0"人"', 1, "|人 ×1"],
    ['[>=1]0"人";0%', 1, "|人 ×1"],
    ['[>1]0"人";0%', 1, "|% ×100"],
    ['[=0]"未定";0"人"', 0, "未定"],
    ['[=0]"未定";0"人"', 1, "|人 ×1"],
    ['[<>0]0"人";"未定"', 0, "未定"],
    ['[<>0]0"人";"未定"', 2, "|人 ×1"],
    ['[>=100]"多";[>=10]"中";"少"', 100, "多"],
    ['[>=100]"多";[>=10]"中";"少"', 10, "中"],
    ['[>=100]"多";[>=10]"中";"少"', 9, "少"],
    ['[<=-1.5]"減";"増"', -1.5, "減"],
    ['0"正";[<-5]"大";"他"', 1, "|正 ×1"],
    ['0"正";[<-5]"大";"他"', -6, "大"],
    ['0"正";[<-5]"大";"他"', -5, "他"],
    ['[>5]"大";"負";"他"', -1, "負"],
    ['[>5]"大";"負";"他"', 0, "他"],
    // None of the conditions takes it: Excel shows it plainly, or not at all.
    ['[>0]0"人"', -3, "| ×1"],
    ['[=1]"○";[=0]"×"', 2, "| ×1"],
    // Beyond four sections there is nothing.
    ["1;2;3;4;5;6", 0, "3"],
    ["", 5, ""],
  ])("%s of %d is %s", (code, value, expected) => {
    expect(brief(sectionFor(code, value))).toBe(expected);
  });

  it("knows what is written as a power or a fraction", () => {
    const rewritten = (code: string): boolean => sectionFor(code, 1).rewritten;
    expect(["0.00E+00", "##0.0e-0", "# ?/?", "0/10"].map(rewritten)).toEqual([true, true, true, true]);
    expect(["0.00", '0"件/年"', '0"E+"', "0/m"].map(rewritten)).toEqual([false, false, false, false]);
  });

  it("knows what words part into several numbers", () => {
    const parted = (code: string): boolean => sectionFor(code, 1).parted;
    expect(['0000"年"00"月"', '0"億"0000"万円"', '0":"00', '0"."0', "00-0000", "0\\/00"].map(parted)).toEqual(
      Array(6).fill(true),
    );
    expect(
      ['#,##0.0"人"', '0" "0', "# ##0", "0-", '"第"0"回"', "0.0E-00", "# ?/?", '0.0_);(0.0"人")'].map(parted),
    ).toEqual(Array(8).fill(false));
  });

  it.each([
    ["ten thousand places", "0".repeat(10_000)],
    ["ten thousand quoted characters", `0"${"人".repeat(10_000)}"`],
    ["a quote that never closes", `0"${"人".repeat(10_000)}`],
    ["a bracket that never closes", `[${"<".repeat(10_000)}`],
    ["nothing but semicolons", ";".repeat(10_000)],
    ["nothing but quotes", '"'.repeat(10_001)],
    ["nothing but escapes", "\\".repeat(10_001)],
    ["nothing but padding", "_".repeat(10_001)],
    ["nothing but brackets", "[]".repeat(5_000)],
  ])("takes %s in its stride", (_, code) => {
    expect(formatSections(code).length).toBeLessThanOrEqual(4);
    expect(typeof plainText(12.5, code)).toBe("string");
  });

  it("reads any string, and its sections are those between the semicolons", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0#?.,%@;"\\!_*[]$<=>-dmyhseE+Gl人円/ ') }), (code) => {
        const sections = formatSections(code);
        expect(sections.length).toBeGreaterThanOrEqual(1);
        expect(sections.length).toBeLessThanOrEqual(4);
        for (const value of [-1, 0, 1]) expect(Number.isFinite(sectionFor(code, value).scale)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("isDateFormat", () => {
  it.each([
    "yyyy/m/d",
    "m/d/yy",
    'ggge"年"m"月"d"日"',
    '[$-411]ggge"年"',
    "h:mm",
    "[h]:mm",
    "mm:ss.0",
    "yyyy年m月d日",
    "aaa",
    "h:mm AM/PM",
    '[m]"分"',
  ])("%s", (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  it.each([
    "General",
    'General"人"',
    "0",
    '#,##0"日"',
    '0"年"',
    '#,##0"m"',
    "0.0ha",
    "0.00E+00",
    "[Red]0",
    "@",
    '"第"0"期"',
    "",
  ])("not %s", (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  it.each([
    ["yyyy/m/d", { year: true, month: true, day: true }],
    ["m/d", { year: false, month: true, day: true }],
    ['ggge"年"m"月"', { year: true, month: true, day: false }],
    ['ggge"年度"', { year: true, month: false, day: false }],
    ["rr", { year: true, month: false, day: false }],
    ["m", { year: false, month: true, day: false }],
    ["h:mm", { year: false, month: false, day: false }],
    ['[h]"時間"mm"分"', { year: false, month: false, day: false }],
    ["[m]:ss", { year: false, month: false, day: false }],
    ["ddd", { year: false, month: false, day: false }],
    ["aaaa", { year: false, month: false, day: false }],
    ["d(aaa)", { year: false, month: false, day: true }],
    ["yyyy/m/d h:mm", { year: true, month: true, day: true }],
  ])("%s shows %j", (code, shows) => {
    expect(sectionFor(code, 45000).date).toEqual(shows);
  });
});

describe("plainText", () => {
  it.each<[string, number, string]>([
    ['#,##0"人"', 123456789, "123456789人"],
    ['"約"0.0"件"', 0.25, "約0.25件"],
    ["0%", 0.285, "28.5%"],
    ["#,##0,", 1500000, "1500"],
    ["#,##0", -5, "-5"],
    ['0"件";"△"0"件"', -5, "△5件"],
    ["yyyy/m/d", 45383, "2024/4/1"],
    [';;"集計中"', 0, "集計中"],
    [";;;", 612, ""],
  ])("%s of %d: %s", (code, value, text) => {
    expect(plainText(value, code)).toBe(text);
  });
});

describe("showsTextsPlainly", () => {
  it.each([
    "General",
    "@",
    "#,##0",
    '0"人"',
    "0;-0;0;@",
    "0;-0;@",
    'yyyy"年";@',
    '_ * "-"_ ;_ * "-"_ ;_ * "-"_ ;_ @_ ',
    "",
  ])("%s", (code) => {
    expect(showsTextsPlainly(code)).toBe(true);
  });
  it.each(['@"社"', '"約"@', ";;;", '0;0;0;@" 様"', '0;-0;"-";', '0;0;0;"秘"'])("not %s", (code) => {
    expect(showsTextsPlainly(code)).toBe(false);
  });
});
