import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { format as shownAs } from "numfmt";
import { readCell } from "../../../src/domain/quantity/cell.ts";
import { FigurePatterns } from "../../../src/domain/quantity/figure-patterns.ts";
import { readNumber } from "../../../src/domain/quantity/number-cell.ts";
import { formatSections, sectionFor } from "../../../src/domain/quantity/number-format.ts";
import { PlainNumbers } from "../../../src/domain/quantity/plain-numbers.ts";
import { PlainTexts } from "../../../src/domain/quantity/plain-texts.ts";
import type { ReadingContext } from "../../../src/domain/quantity/quantity.ts";
import { readInFull } from "../../../src/domain/quantity/read-in-full.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";
import { corpus } from "./golden/corpus.ts";

const contexts: readonly (ReadingContext | undefined)[] = [
  undefined,
  { unit: "人", multiplier: 1 },
  { unit: "円", multiplier: 1000 },
  { unit: "円", multiplier: 1_000_000 },
  { unit: "%", multiplier: 1 },
  { unit: null, multiplier: 1 },
];

const lines = (name: string): string[] =>
  readFileSync(new URL(`../../fixtures/quantity/${name}.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
const sheet = JSON.parse(
  readFileSync(new URL("../../fixtures/quantity/program-sheet.json", import.meta.url), "utf8"),
) as readonly { readonly text: string }[];
const published = [...lines("quantities"), ...lines("numerals"), ...sheet.map(({ text }) => text)];

/** Tries the proof of every wording at its first text. */
const eager = (): PlainTexts => new PlainTexts(new FigurePatterns(1_000_000), 0);
const eagerNumbers = (): PlainNumbers => new PlainNumbers(new FigurePatterns(1_000_000), 0);

const wide = (text: string): string =>
  text.replaceAll(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe("a text whose figure is plain", () => {
  it.each([
    ["5人", 5],
    ["1,234人", 1234],
    ["250社", 250],
    ["３０件", 30],
    ["1２件", 12],
    ["１，２３４．５人", 1234.5],
    ["12.5%", 12.5],
    ["0%", 0],
    ["0.5%", 0.5],
    ["4,500千円", 4_500_000],
    ["約2.9億円", 290_000_000],
    ["0.07億円", 7_000_000],
    ["△3.5%", -3.5],
    ["△0%", 0],
    ["3.000社", 3000],
    ["6.5割", 65],
    ["999,999,999,999円", 999_999_999_999],
    ["878人(令和4年度末)", 878],
    ["30%\n（平成32年）", 30],
    ["95%以上", 95],
    ["1,200千円/年", 1_200_000],
    ["5", 5],
  ])("%s is told by its pattern", (text, value) => {
    expect(eager().patternOf(text)?.value).toBe(value);
    expect(eager().readingOf(text)).toEqual(readInFull(text));
  });

  it.each([
    ["12月"],
    ["110番"],
    ["2022年"],
    ["令和4年度"],
    ["1/3"],
    ["002"],
    ["00"],
    ["1,00人"],
    ["1,2345人"],
    ["1234,567人"],
    ["1.234.5"],
    ["1.2,3人"],
    ["12,345,6人"],
    ["9,999,999,999,999円"],
    ["1234567890.123人"],
    ["250社(500人)"],
    ["30~40人"],
    ["83.3%(35/42)"],
    ["83.3%(35/42人)"],
    ["30%程度(注2)"],
    ["2時間30分"],
    ["1時間半"],
    ["4.2点/5点満点"],
    ["五段階中4点"],
    ["五段階中7.5"],
    ["8020運動"],
    ["365日対応"],
    ["3人に1人"],
    ["百人"],
    ["集計中"],
    [""],
    [`${"利".repeat(61)}用10`.replace("10", "10人")],
  ])("%s is none", (text) => {
    expect(eager().patternOf(text)).toBeNull();
    expect(eager().readingOf(text)).toBeNull();
  });

  it("takes texts of 64 characters", () => {
    const text = `${"利".repeat(61)}10人`;
    expect(eager().readingOf(text)).toEqual(readInFull(text));
  });

  it("multiplies where the place does", () => {
    const thousands = { unit: "円", multiplier: 1000 };
    expect(eager().readingOf("1,234.5", thousands)).toEqual(readInFull("1,234.5", thousands));
    expect(eager().patternOf("1,234.5", thousands)?.value).toBe(1_234_500);
    expect(eager().patternOf("12人", thousands)?.value).toBe(12);
  });

  it("has one number for texts that say the same", () => {
    const texts = eager();
    const number = texts.patternOf("12人")?.pattern;
    for (const text of ["1人", "1,234人", "０人", "2.5千人", "12 人"])
      expect(texts.patternOf(text)?.pattern, text).toBe(number);
    expect(texts.patternOf("12", { unit: "人", multiplier: 1 })?.pattern).toBe(number);
    for (const text of ["12社", "約12人", "12人以上", "12人 ", "12", "延べ12人"])
      expect(texts.patternOf(text)?.pattern, text).not.toBe(number);
    expect(texts.patterns.figureOf(number as number)).toMatchObject({ unit: "人", label: null, role: "main" });
  });

  it("leaves the first texts of a wording to the full reader, and the same text too", () => {
    const texts = new PlainTexts(new FigurePatterns(), 2);
    expect(["12人", "34人", "56人", "7社"].map((text) => texts.patternOf(text)?.value)).toEqual([
      undefined,
      undefined,
      56,
      undefined,
    ]);
    const again = new PlainTexts(new FigurePatterns(), 1);
    expect([again.patternOf("12人"), again.patternOf("12人")?.value]).toEqual([null, 12]);
  });

  it("keeps the reading of a text that comes again, for the place and the width that it has", () => {
    const texts = eager();
    const first = texts.readingOf("1234人");
    const second = texts.readingOf("1234人");
    expect(second).toEqual(first);
    expect(texts.readingOf("1234人")).toBe(second);
    expect(texts.readingOf("1,234人")?.text).toBe("1,234人");
    expect(texts.readingOf(wide("1234人"))?.text).toBe("１２３４人");
    const [yen, thousands] = [1, 1000].map((multiplier) => ({ unit: "円", multiplier }));
    for (let round = 0; round < 3; round += 1) {
      expect(texts.readingOf("12", yen)?.quantities[0]?.value).toBe(12);
      expect(texts.readingOf("12", thousands)?.quantities[0]?.value).toBe(12_000);
    }
  });
});

describe("the patterns", () => {
  it("are no more than there is room for, and then the full reader reads", () => {
    const texts = new PlainTexts(new FigurePatterns(2), 0);
    expect(["1人", "2社", "3件", "4人"].map((text) => texts.patternOf(text)?.pattern)).toEqual([0, 1, undefined, 0]);
    expect(texts.patterns.size).toBe(2);
    expect(texts.isFull).toBe(true);
  });

  it("know their own numbers only", () => {
    expect(() => new FigurePatterns().readingOf(0, "1人", 1)).toThrow(RangeError);
    expect(() => new FigurePatterns().figureOf(0)).toThrow(RangeError);
  });

  it("do not grow with wordings that come once, and keep those that are proved", () => {
    const texts = new PlainTexts(new FigurePatterns(), 1);
    for (let index = 0; index < 3; index += 1) texts.patternOf("12人");
    for (let index = 0; index < 40_000; index += 1) texts.patternOf(`事業${String.fromCodePoint(0x4e00 + index)} 12人`);
    expect(texts.patternOf("34人")?.value).toBe(34);
    expect(texts.isFull).toBe(false);
  });

  it("are full of wordings that are proved, or of places", () => {
    const places = eager();
    for (let index = 0; index < 1100; index += 1) places.patternOf("12", { unit: `単位${index}`, multiplier: 1 });
    expect(places.isFull).toBe(true);
    expect(places.readingOf("12", { unit: "別", multiplier: 1 })).toBeNull();
    expect(readQuantities("12", { unit: "別", multiplier: 1 })).toEqual(
      readInFull("12", { unit: "別", multiplier: 1 }),
    );
  });
});

/** Other digits in the place of some, in the ways that sheets write them. */
const digits = fc
  .tuple(
    fc.oneof(fc.nat(9), fc.nat(99), fc.nat(9999), fc.nat(99_999_999)),
    fc.constantFrom("", "", "", ".5", ".05", ".250", ",5"),
    fc.constantFrom("plain", "plain", "grouped", "wide", "both", "zero"),
  )
  .map(([number, decimals, way]) => {
    const whole = way === "grouped" || way === "both" ? number.toLocaleString("en") : String(number);
    const written = (way === "zero" ? "0" : "") + whole + decimals;
    return way === "wide" || way === "both" ? wide(written) : written;
  });
const known = [...new Set([...published, ...corpus])];
const varied = fc
  .tuple(fc.constantFrom(...known), fc.array(fc.option(digits), { minLength: 6, maxLength: 6 }))
  .map(([text, others]) => {
    let index = 0;
    return text.replaceAll(/[\d０-９]+(?:[,，.．][\d０-９]+)*/gu, (own) => others[index++] ?? own);
  });
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."0123456789０９,，.．、・/:-−~〜%％人件社回年月日時分円万億千百一二三半数()（）第約計△±×=+①⑤中うち増減 　\n",
      ),
      fc.constantFrom("年度", "令和", "末", "以上", "か月", "番", "段階中", "点満点", "当たり", "前年", "R4.", "延べ"),
      digits,
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(""));

describe("no text is read otherwise", () => {
  const same = (texts: PlainTexts, text: string, context: ReadingContext | undefined): boolean => {
    const reading = texts.readingOf(text, context);
    if (reading === null) return false;
    // As JSON: thousands of them, and the order of the properties is the same too.
    expect(JSON.stringify(reading)).toBe(JSON.stringify(readInFull(text, context)));
    expect(texts.patternOf(text, context)?.value).toBe(reading.quantities[0]?.value);
    return true;
  };

  it("of those that are known", () => {
    const texts = eager();
    let taken = 0;
    for (const [index, text] of known.entries()) if (same(texts, text, contexts[index % contexts.length])) taken += 1;
    expect(taken).toBeGreaterThan(known.length / 8);
  });

  it.each([
    ["with other digits", varied],
    ["out of what readers stumble over", nasty],
  ])("%s", (_, texts) => {
    const tried = eager();
    fc.assert(
      fc.property(texts, fc.constantFrom(...contexts), (text, context) => {
        same(tried, text, context);
        expect(readQuantities(text, context)).toEqual(readInFull(text, context));
      }),
      { numRuns: 2000 },
    );
  });

  it("whatever was read before", () => {
    fc.assert(
      fc.property(fc.array(varied, { minLength: 1, maxLength: 12 }), (texts) => {
        const [last] = texts.slice(-1) as [string];
        const used = eager();
        for (const text of texts) used.readingOf(text);
        expect(used.readingOf(last)).toEqual(eager().readingOf(last));
      }),
      { numRuns: 20 },
    );
  });

  it("of numbers one by one behind a unit that the grammar knows some of by value", () => {
    const texts = eager();
    const ways = [(n: number) => `${n}`, (n: number) => wide(n.toLocaleString("en")), (n: number) => `約${n / 10}`];
    for (const unit of ["", "人", "日", "回", "年", "か年", "%", "時間", "番", "位", "歳", "点", "人以上", "日以内"])
      for (let number = 0; number < 2300; number += number < 400 ? 1 : 31)
        for (const way of ways) same(texts, way(number) + unit, undefined);
  });
});

const formats = [
  "General",
  "0",
  "0.0",
  "0.000",
  "#,##0",
  "#,##0.0",
  "#,##0_ ",
  "#,##0;△#,##0",
  "#,##0;(#,##0)",
  "0%",
  "0.0%",
  "0‰",
  '0"人"',
  '"約"#,##0"人以上"',
  '#,##0"千円"',
  '#,##0,"千円"',
  "#,##0,",
  '#,##0"億円"',
  'General"人"',
  '0"人";"△"0"人"',
  '0"年度"',
  '"減"0"人"',
  '0"人減"',
  '"第"0"位"',
  '0"点"',
  '0"人/日"',
  "¥#,##0",
  "#,##0.###",
  "# ?/?",
  "0.0E+00",
  ";;;",
  '0"億"0000"万円"',
  '[<10]0"回";0"人"',
  "yyyy/m/d",
  '[h]"時間"',
  '0;-0;"なし"',
  "@",
];
const numbers = fc.oneof(
  fc.nat(120),
  fc.nat(99_999_999),
  fc.tuple(fc.nat(9_999_999), fc.constantFrom(3, 7, 10, 100, 1000, 1e6)).map(([number, by]) => number / by),
  fc.integer({ min: -99_999, max: -1 }),
  fc.constantFrom(0, -0, 0.5, 1e15, 1.5e21, 1e-9, -0.25, 44_651, 0.285),
);

describe("a number's cell", () => {
  const shown = (format: string, value: number): string => {
    try {
      return shownAs(format, value);
    } catch {
      return String(value);
    }
  };

  it.each([
    [1540, "1,540人", '#,##0"人"', 1540],
    [1540.4, "1,540人", '#,##0"人"', 1540.4],
    [0.2851, "29%", "0%", 28.51],
    [1500, "1,500千円", '#,##0"千円"', 1_500_000],
    [1_500_000, "1,500千円", '#,##0,"千円"', 1_500_000],
    [-12, "△12", "#,##0;△#,##0", -12],
    [0, "0", "General", 0],
    [0.4, "0", "0", 0.4],
  ])("%d shown as %s under %s is told by its pattern", (value, text, format, own) => {
    expect(eagerNumbers().patternOf(value, text, format)?.value).toBe(own);
    expect(eagerNumbers().readingOf(value, text, format)).toEqual(readNumber(value, text, format));
  });

  it.each([
    [1540, "####", '#,##0"人"'],
    [1540, "1,541人", '#,##0"人"'],
    [1540, "1,540.6人", '#,##0.0"人"'],
    [5, "5", "[<10]0;0.0"],
    [44_651, "2022/3/31", "yyyy/m/d"],
    [-0, "0", "General"],
    [0, "1", "0"],
    [Number.NaN, "0", "0"],
    [Infinity, "1", "0"],
    [123_400_000, "1億2340万円", '0"億"0000"万円"'],
    [5, `5${"人".repeat(64)}`, "0"],
  ])("%d shown as %s under %s is none", (value, text, format) => {
    expect(eagerNumbers().patternOf(value, text, format)).toBeNull();
    expect(eagerNumbers().readingOf(value, text, format)).toBeNull();
  });

  it("shares its patterns with texts where both are given the same", () => {
    const patterns = new FigurePatterns();
    const ofText = new PlainTexts(patterns, 0).patternOf("12人");
    expect(new PlainNumbers(patterns, 0).patternOf(12, "12人", '0"人"')).toEqual(ofText);
    expect(new PlainNumbers(patterns, 0).patternOf(12, "12", "0", { unit: "人", multiplier: 1 })).toEqual(ofText);
  });

  it("is left to the full reader until its wording has come often enough", () => {
    const cells = new PlainNumbers(new FigurePatterns(), 2);
    expect([1, 2, 3].map((value) => cells.patternOf(value, String(value), "0")?.value)).toEqual([
      undefined,
      undefined,
      3,
    ]);
  });

  it("is read as the full reader reads it", () => {
    const cells = eagerNumbers();
    let taken = 0;
    fc.assert(
      fc.property(numbers, fc.constantFrom(...formats), fc.constantFrom(...contexts), (value, format, context) => {
        const text = shown(format, value);
        const reading = cells.readingOf(value, text, format, context);
        const isDate = formatSections(format).some((section) => section.date !== null);
        const isNumber = !isDate && sectionFor(format, value).date === null;
        if (reading !== null) {
          taken += 1;
          expect(reading).toEqual(readNumber(value, text, format, context));
        }
        if (isNumber) expect(readCell(value, text, format, context)).toEqual(readNumber(value, text, format, context));
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(1200);
  });
});
