import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingUnit } from "../../../src/domain/quantity/heading-unit.ts";
import { readNumeral } from "../../../src/domain/quantity/numeral.ts";
import type { Quantity } from "../../../src/domain/quantity/quantity.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";
import * as fields from "./fields.table.ts";
import { formatQuantity } from "./format-quantity.ts";
import { anyCharacter } from "../../tools/any-character.ts";

const texts = Object.values(fields).flatMap((cases) => cases.map(([text]) => text));

/** Pieces that officials write, and pieces that break readers, in any order. */
const pieces = [
  ..."0123456789０１２９一二十百千万億兆〇零壱",
  ..."人社件回円割%％日月年時分個歳",
  ..." 　\n、。,，.．・:：()（）[]【】〔〕〈〉「」/／-－―~〜→①⑤㉚△▲※約延計数半",
  "令和",
  "H30",
  "年度",
  "末",
  "以上",
  "のうち",
  "中止",
  "予定だったが、",
  "ゼロ",
  "第",
  "か月",
  "万人",
  "千円",
  "参考",
  "当たり",
  "人口",
  "うち",
  "ｶﾞ",
  "㎞",
  "㎡",
  "\ud800",
  "\udc00",
  "😀",
  "\u0000",
  "9".repeat(500),
  "京".repeat(40),
];
const official = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(""));
const edited = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(5), fc.constantFrom(...pieces))
  .map(([text, at, length, piece]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + piece + text.slice(from + length);
  });
const anyText = fc.oneof(
  official,
  edited,
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc.string({ maxLength: 60 }),
);

describe("any string at all", () => {
  it("is read without throwing, its evidence inside the text, in order, apart", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readQuantities(text);
        expect(reading.text).toBe(text);
        expect(reading.kind === "quantities").toBe(reading.quantities.length > 0);
        let last = 0;
        for (const {
          evidence: [start, end],
          value,
          upper,
        } of reading.quantities) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          expect(upper === null || upper >= value).toBe(true);
          last = end;
        }
      }),
      { numRuns: 4000 },
    );
  });

  it("has digits, a numeral or a word for one in every piece of evidence", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { evidence } of readQuantities(text).quantities) {
          expect(text.slice(...evidence)).toMatch(/[\d０-９〇零一二三四五六七八九十百千万億兆京半壱弐参拾]|ゼロ|ｾﾞﾛ/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("goes through the other doors without throwing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        headingUnit(text);
        const numeral = readNumeral(text);
        expect(numeral === null || Number.isFinite(numeral)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("width", () => {
  const fullWidth = (text: string): string =>
    text
      .replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
      .replaceAll(" ", "\u3000");
  const meaning = (text: string): unknown[] =>
    readQuantities(text).quantities.map(({ evidence, ...rest }) => ({ ...rest, length: evidence[1] - evidence[0] }));

  it("changes nothing: full-width and half-width read the same", () => {
    for (const text of texts) expect(meaning(fullWidth(text)), text).toEqual(meaning(text));
  });

  it("changes nothing in any string of one width", () => {
    fc.assert(
      fc.property(
        official.filter((text) => !/[０-９％，．：（）／－　]/.test(text)),
        (text) => {
          expect(meaning(fullWidth(text))).toEqual(meaning(text));
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe("writing a figure and reading it", () => {
  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
  const amount = fc.oneof(
    fc.nat(9_999_999),
    fc.nat(99_999).map((value) => value / 10),
    fc.nat(2_000_000_000).map((value) => -value),
  );
  const figure: fc.Arbitrary<Quantity> = fc
    .record({
      amount,
      spread: fc.integer({ min: 1, max: 5000 }),
      unit: fc.constantFrom(
        "人",
        "社",
        "件",
        "回",
        "戸",
        "世帯",
        "事業所",
        "箇所",
        "か所",
        "区市町村",
        "人泊",
        "%",
        "円",
        "㎡",
        "km",
        "t-CO2",
        "倍",
      ),
      label: maybe(fc.constantFrom("企業開拓", "65歳以上コース", "オンライン講座", "DX推進事業", "24時間死者数")),
      bound: maybe(fc.constantFrom("min", "max", "approximate", "range")),
      counting: maybe(fc.constantFrom("cumulative", "net", "total")),
      direction: maybe(fc.constantFrom("decrease", "increase")),
      per: maybe(fc.constantFrom("日", "年", "人", "億台キロ")),
      asOf: maybe(fc.constantFrom("令和4年度末", "R5.3.31", "4月1日現在")),
    })
    .map(({ amount: value, spread, ...rest }) => ({
      ...rest,
      value,
      upper: rest.bound === "range" ? value + spread : null,
      bound: value < 0 && rest.bound === "range" ? null : rest.bound,
      period: null,
      role: "main",
      kind: rest.direction !== null ? "change" : rest.unit === "%" ? "share" : "level",
      outOf: null,
      isStrict: false,
      sense: null,
      notation: { spaced: false, dottedThousands: false },
      evidence: [0, 0],
    }))
    .map((quantity) =>
      quantity.bound === null ? { ...quantity, upper: null } : quantity,
    ) as unknown as fc.Arbitrary<Quantity>;

  it("comes back as it was", () => {
    fc.assert(
      fc.property(figure, (quantity) => {
        const { evidence: _given, ...wanted } = { ...quantity, value: quantity.value === 0 ? 0 : quantity.value };
        const read = readQuantities(formatQuantity(quantity)).quantities;
        expect(read).toHaveLength(1);
        const { evidence: _read, ...found } = read[0] as Quantity;
        expect(found).toEqual(wanted);
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps every figure of a list, in its order", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 6 }), (quantities) => {
        const text = quantities.map(formatQuantity).join("\n");
        expect(readQuantities(text).quantities.map(({ value, unit }) => [value, unit])).toEqual(
          quantities.map(({ value, unit }) => [value === 0 ? 0 : value, unit]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
