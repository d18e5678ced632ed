import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/domain/quantity/cell.ts";

describe("readCell", () => {
  it("takes a typed number's value from the number and its unit from the format", () => {
    const reading = readCell(1540, "1,540人", '#,##0"人"');
    expect(reading.quantities).toEqual([expect.objectContaining({ value: 1540, unit: "人", evidence: [0, 6] })]);
  });

  it("keeps what the display rounds away", () => {
    expect(readCell(1540.4, "1,540人", '#,##0"人"').quantities[0]?.value).toBe(1540.4);
  });

  it("shows 0.85 as 85 %, and 0.285 as 28.5 %", () => {
    expect(readCell(0.85, "85%", "0%").quantities).toEqual([expect.objectContaining({ value: 85, unit: "%" })]);
    expect(readCell(0.285, "29%", "0%").quantities[0]?.value).toBe(28.5);
  });

  it("undoes thousands that a format only prints, and not those it divides by", () => {
    expect(readCell(1500, "1,500千円", '#,##0"千円"').quantities[0]).toMatchObject({ value: 1500000, unit: "円" });
    expect(readCell(1500000, "1,500千円", '#,##0,"千円"').quantities[0]).toMatchObject({ value: 1500000, unit: "円" });
  });

  it("takes unit and multiplier from the heading where the format has none", () => {
    expect(readCell(1234, "1,234", "#,##0", { unit: "円", multiplier: 1000 }).quantities[0]).toMatchObject({
      value: 1234000,
      unit: "円",
    });
    expect(readCell(12, "12", "General").quantities[0]).toMatchObject({ value: 12, unit: null });
  });

  it("does not multiply again what the format shows in thousands", () => {
    const thousandYen = { unit: "円", multiplier: 1000 };
    expect(readCell(1500000, "1,500", "#,##0,", thousandYen).quantities[0]).toMatchObject({
      value: 1500000,
      unit: "円",
    });
    expect(readCell(1500, "1,500", "#,##0", thousandYen).quantities[0]).toMatchObject({ value: 1500000, unit: "円" });
    expect(readCell(1500000, "1,500", "#,##0,").quantities[0]).toMatchObject({ value: 1500000, unit: null });
  });

  it("lets the format's own unit outrank the heading's", () => {
    expect(readCell(12, "12人", '0"人"', { unit: "円", multiplier: 1000 }).quantities[0]).toMatchObject({
      value: 12,
      unit: "人",
    });
  });

  it("covers the whole display where the digits do not show", () => {
    expect(readCell(123456, "####", "#,##0").quantities).toEqual([
      expect.objectContaining({ value: 123456, evidence: [0, 4] }),
    ]);
  });

  it("is negative as the number is, however the format writes it", () => {
    expect(readCell(-5, "△5件", '0"件";"△"0"件"').quantities[0]).toMatchObject({
      value: -5,
      unit: "件",
      evidence: [0, 3],
    });
  });

  it("reads nothing from a formula without a result and from a value that is none", () => {
    expect(readCell({ notCalculated: true }, "…", "0")).toMatchObject({ kind: "not-calculated", quantities: [] });
    expect(readCell({ impossible: "1,234" }, "1,234", "0")).toMatchObject({ kind: "text", quantities: [] });
  });

  it("reads no quantity from dates, errors and truth values", () => {
    expect(readCell(45017, "2023/4/1", "yyyy/m/d")).toMatchObject({ kind: "text", quantities: [] });
    expect(readCell({ error: "#DIV/0!" }, "#DIV/0!", "General")).toMatchObject({ kind: "text", quantities: [] });
    expect(readCell(true, "TRUE", "General")).toMatchObject({ kind: "text", quantities: [] });
  });

  it("reads text as text, with the column's unit", () => {
    expect(readCell("約50億円", "約50億円", "General", { unit: "円", multiplier: 1000 }).quantities[0]).toMatchObject({
      value: 5e9,
      unit: "円",
    });
    expect(readCell("1,234", "1,234", "@", { unit: "円", multiplier: 1000 }).quantities[0]).toMatchObject({
      value: 1234000,
    });
    expect(readCell(null, "", "General").kind).toBe("blank");
    expect(readCell("-", "-", "General").kind).toBe("not-set");
  });

  it.each<[string, number, string, object]>([
    ['General"人"', 500, "500人", { value: 500, unit: "人" }],
    ['General"千円"', 1200, "1200千円", { value: 1_200_000, unit: "円" }],
    ['[<=1]0%;0"人"', 0.8, "80%", { value: 80, unit: "%" }],
    ['[<=1]0%;0"人"', 60, "60人", { value: 60, unit: "人" }],
    ['0"人以上"', 500, "500人以上", { value: 500, unit: "人", bound: "min" }],
    ['"約"0"件"', 100, "約100件", { value: 100, unit: "件", bound: "approximate" }],
    ['0.0,"千人"', 12345, "12.3千人", { value: 12345, unit: "人" }],
    ['0.0"割"', 3.2, "3.2割", { value: 32, unit: "%" }],
    ['"延べ"0"人"', 12, "延べ12人", { value: 12, counting: "cumulative" }],
    ['0"人/日"', 12, "12人/日", { value: 12, unit: "人", per: "日" }],
    ['0"件"_ ', 5, "5件 ", { value: 5, unit: "件", evidence: [0, 2] }],
    // What rounds to nothing keeps its size, and its unit's word counts.
    ['0"人"', 0.4, "0人", { value: 0.4, unit: "人" }],
    ['0"千円"', 0.3, "0千円", { value: 300, unit: "円" }],
    ["0%", 0.0004, "0%", { value: 0.04, unit: "%" }],
    ['0"件"', 0, "0件", { value: 0, unit: "件" }],
    // A number typed as a number has no thousands by mistake.
    ['0.000"社"', 1.5, "1.500社", { value: 1.5, unit: "社", notation: { spaced: false, dottedThousands: false } }],
    ['0.000"千円"', 3, "3.000千円", { value: 3000, unit: "円" }],
    ['0.000"千円"', -3, "-3.000千円", { value: -3000, unit: "円" }],
    // Signs as shown, else as the number is.
    ["#,##0_);(#,##0)", -5, "(5)", { value: -5 }],
    ['"△"0', 5, "△5", { value: -5 }],
    ['0"人増";0"人減"', -5, "5人減", { value: 5, direction: "decrease" }],
    ['0"人";0"人"', -5, "5人", { value: -5 }],
    // Ranges: the number may be either end.
    ['"3～"0"人"', 5, "3～5人", { value: 3, upper: 5, unit: "人" }],
    ['0"～10人"', 5, "5～10人", { value: 5, upper: 10, unit: "人" }],
    ['"3～"0.0"千円"', 5.25, "3～5.3千円", { value: 3000, upper: 5300 }],
    // The digits are not the number's own, or not to be seen.
    ['0.00E+00"人"', 12345, "1.23E+04人", { value: 12345, unit: "人", evidence: [0, 9] }],
    ['General"人"', 123456789012, "1.23457E+11人", { value: 123456789012, unit: "人" }],
    ['# ?/?"人"', 1.5, "1 1/2人", { value: 1.5, unit: "人" }],
    ['0"人以上"', 500, "##", { value: 500, unit: "人", bound: "min", evidence: [0, 2] }],
    ['[=1]"○";[=0]"×"', 2, "######", { value: 2, unit: null }],
    ["0%", 0.25, "##", { value: 25, unit: "%" }],
    ["#,##0", -7, "##", { value: -7 }],
    // Written in kanji.
    ['[DBNum1]General"人"', 123, "百二十三人", { value: 123, unit: "人" }],
    ['[DBNum3]0"人"', 12, "１２人", { value: 12, unit: "人", evidence: [0, 3] }],
    // Excel's own rounding to a narrow column.
    ["General", 1 / 3, "0.33", { value: 1 / 3 }],
  ])("%s shows %d as %s", (format, value, text, figure) => {
    expect(readCell(value, text, format)).toMatchObject({ text, kind: "quantities", quantities: [figure] });
  });

  it("leaves the figures that a format writes out beside the number as they are", () => {
    expect(readCell(60, "60人(前年50人)", '0"人(前年50人)"').quantities).toMatchObject([{ value: 60 }, { value: 50 }]);
    expect(readCell(50.4, "60人(前年50人)", '"60人(前年"0"人)"').quantities).toMatchObject([
      { value: 60 },
      { value: 50.4 },
    ]);
  });

  it.each<[string, number, string, string]>([
    ['0"人";-0"人";"集計中"', 0, "集計中", "pending"],
    [';;"集計中"', 0, "集計中", "pending"],
    ['[=0]"未定";0"人"', 0, "未定", "pending"],
    ['0;-0;"中止"', 0, "中止", "cancelled"],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, " - ", "not-set"],
    ['0;-0;"集計中"', 0, "#", "pending"],
    ["0;-0;", 0, "", "blank"],
    [";;;", 612, "", "blank"],
    ["0_;", 5, "  ", "blank"],
  ])("%s shows %d as %j: %s", (format, value, text, kind) => {
    expect(readCell(value, text, format)).toMatchObject({ text, kind, quantities: [] });
  });

  it("reads a text as its format shows it", () => {
    expect(readCell("12", "12社", '@"社"').quantities).toMatchObject([{ value: 12, unit: "社" }]);
    expect(readCell("12人", "", ";;;").kind).toBe("blank");
  });

  it("takes the heading's unit where the words around the number name none", () => {
    const thousandYen = { unit: "円", multiplier: 1000 };
    expect(readCell(12, "約12", '"約"0', thousandYen).quantities).toMatchObject([
      { value: 12_000, unit: "円", bound: "approximate" },
    ]);
    expect(readCell(1234, "1,234千", '#,##0"千"', thousandYen).quantities).toMatchObject([
      { value: 1_234_000, unit: "円" },
    ]);
    expect(readCell(12, "1.2E+01", "0.0E+00", thousandYen).quantities).toMatchObject([{ value: 12_000, unit: "円" }]);
    expect(readCell(1500, "2", "#,##0,", { unit: "円", multiplier: 1 }).quantities).toMatchObject([{ value: 1500 }]);
    expect(readCell(1500, "2", "#,##0,", { unit: "円", multiplier: 999 }).quantities).toMatchObject([
      { value: 1_498_500 },
    ]);
  });

  it.each<[string, number, string, string]>([
    ["a fiscal year", 2025, '0"年度"', "2025年度"],
    ["a year of an era", 7, '"令和"0"年度"', "令和7年度"],
    ["a letter's year", 7, '"R"0"年度"', "R7年度"],
    ["a letter and a number", 7, '"R"0', "R7"],
    ["a month", 12, '0"月"', "12月"],
    ["a month's end", 3, '0"月末"', "3月末"],
    ["a date of eight digits", 20241201, '0000"年"00"月"00"日"', "2024年12月01日"],
    ["a date with slashes", 20241201, "0000\\/00\\/00", "2024/12/01"],
    ["a year and a month", 612, '"R"0"."00', "R6.12"],
    ["hundreds of millions", 12345, '0"億"0000"万円"', "1億2345万円"],
    ["hours and minutes", 230, '0"時間"00"分"', "2時間30分"],
    ["a decimal point of its own", 12, '0"."0', "1.2"],
    ["tenths and hundredths", 75, '0"割"0"分"', "7割5分"],
    ["a code", 1234, '00"-"00', "12-34"],
    ["a ratio", 12, '0"/"0"人"', "1/2人"],
    ["a unit alone", 0, '#,###"人"', "人"],
    ["a point alone", 0, "#.##", "."],
  ])("says what %s says that was typed as a text", (_, value, format, text) => {
    expect(readCell(value, text, format)).toEqual(readCell(text, text, "General"));
  });

  it.each<[string, number, string, string, number]>([
    ["pointed and no more", 5, "0.", "5.", 5],
    ["without its zero", 0.5, ".0", ".5", 0.5],
    ["spaced", 123_457, '# ##0"人"', "123 457人", 123_457],
  ])("is the number where it is only %s", (_, value, format, text, expected) => {
    expect(readCell(value, text, format).quantities).toMatchObject([{ value: expected }]);
  });

  it("says nothing where a column is too narrow for digits that words part", () => {
    expect(readCell(20241201, "####", '0000"年"00"月"00"日"').quantities).toEqual([]);
  });

  it.each([
    [30 / 1440, '[m]"分"', "30分", 30, "分"],
    [25 / 86400, '[ss]"秒"', "25秒", 25, "秒"],
    [100 / 24, '[h]"時間"', "100時間", 100, "時間"],
  ])("takes %d under %s for how long something took", (value, format, text, size, unit) => {
    expect(readCell(value, text, format).quantities).toEqual([expect.objectContaining({ value: size, unit })]);
  });
});
