import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readNumeral } from "../../../src/domain/quantity/numeral.ts";
import type { Quantity } from "../../../src/domain/quantity/quantity.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";
import { unitKey } from "../../../src/domain/quantity/unit-key.ts";

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/quantity/${name}`, import.meta.url)), "utf8");
const lines = <T>(name: string): T[] =>
  fixture(name)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

interface Expected {
  readonly value: number;
  readonly unit?: string | null;
  readonly direction?: "decrease" | "increase";
}

interface PublishedString {
  readonly text: string;
  readonly expected: readonly Expected[];
  /** The unit stood in a column of its own. */
  readonly unit_from?: string;
}

/** A decrease may be written with either sign, as the documents do. */
const shown = (value: number, unit: string | null | undefined, unitElsewhere: boolean): string =>
  `${Math.abs(value)} ${unitElsewhere || unit === null || unit === undefined ? "" : unitKey(unit)}`;

const misread = (strings: readonly PublishedString[]): string[] =>
  strings
    .filter(({ text, expected, unit_from }) => {
      const elsewhere = unit_from !== undefined;
      const read = readQuantities(text)
        .quantities.map(({ value, unit }) => shown(value, unit, elsewhere))
        .sort();
      const wanted = expected.map(({ value, unit }) => shown(value, unit, elsewhere)).sort();
      return JSON.stringify(read) !== JSON.stringify(wanted);
    })
    .map(({ text }) => text);

describe("strings of published documents", () => {
  const strings = lines<PublishedString>("quantities.jsonl");

  it("reads all 99 right, values and units, nothing extra", () => {
    expect(strings).toHaveLength(99);
    expect(misread(strings)).toEqual([]);
  });

  it("says decrease where the document does", () => {
    for (const { text, expected } of strings) {
      const falling = expected.filter((one) => one.direction === "decrease").length;
      expect(readQuantities(text).quantities.filter((one) => one.direction === "decrease").length, text).toBe(falling);
    }
  });
});

describe("the budget, plan and actual cells of a published program sheet", () => {
  type Sheet = { readonly text: string; readonly kind: string; readonly figures: readonly Partial<Quantity>[] }[];
  const cells = JSON.parse(fixture("program-sheet.json")) as Sheet;

  it.each(cells)("$text", ({ text, kind, figures }) => {
    const reading = readQuantities(text);
    expect(reading.kind).toBe(kind);
    const plain = {
      label: null,
      bound: null,
      period: null,
      asOf: null,
      counting: null,
      per: null,
      role: "main",
      upper: null,
      direction: null,
    };
    expect(reading.quantities).toEqual(figures.map((figure) => expect.objectContaining({ ...plain, ...figure })));
  });
});

describe("numerals of other readers' suites", () => {
  interface Numeral {
    readonly text: string;
    readonly kind: string;
    readonly value: number | null;
  }
  interface InText {
    readonly text: string;
    readonly value: readonly {
      readonly value?: number;
      readonly lower?: number;
      readonly upper?: number;
      readonly unit?: string;
      readonly bound?: string;
    }[];
  }
  const all = lines<Numeral>("numerals.jsonl");

  it("reads or refuses all 121", () => {
    const numerals = all.filter(({ kind }) => kind === "numeral" || kind === "reject");
    expect(numerals).toHaveLength(121);
    expect(numerals.filter(({ text, value }) => readNumeral(text) !== value).map(({ text }) => text)).toEqual([]);
  });

  it("reads the same through a whole cell", () => {
    const numerals = all.filter(({ kind }) => kind === "numeral" || kind === "reject");
    const wrong = numerals.filter(({ text, value }) => {
      const { quantities } = readQuantities(text);
      return value === null
        ? quantities.length > 0
        : quantities.length !== 1 || quantities[0]?.value !== value || quantities[0]?.unit !== null;
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it("reads the quantities in running text, but for digits that only their width would part", () => {
    const texts = all.filter(({ kind }) => kind === "quantities_in_text") as unknown as InText[];
    const wrong = texts.filter(({ text, value }) => {
      const { quantities } = readQuantities(text);
      return (
        quantities.length !== value.length ||
        value.some((wanted, at) => {
          const read = quantities[at] as Quantity;
          return (
            read.value !== (wanted.value ?? wanted.lower) ||
            read.upper !== (wanted.upper ?? null) ||
            (wanted.unit !== undefined && read.unit !== wanted.unit) ||
            (wanted.bound !== undefined && read.bound !== wanted.bound)
          );
        })
      );
    });
    expect(wrong.map(({ text }) => text)).toEqual(["２００７20人がきた"]);
  });

  it("takes no part of a date for a numeral of its own", () => {
    for (const text of [
      "今日は二〇二〇年十一月二十日です。",
      "今日は２千20年十一月二十日です。",
      "明治二十六年",
      "香川県仲多度郡まんのう町勝浦字家六２０９４番地１",
    ]) {
      expect(readQuantities(text).quantities, text).toEqual([]);
    }
    expect(readQuantities("今日のランチは八六三円でした。").quantities.map(({ value, unit }) => [value, unit])).toEqual(
      [[863, "円"]],
    );
  });
});
