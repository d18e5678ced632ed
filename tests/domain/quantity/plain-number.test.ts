import { expect, test } from "vitest";
import { readCell } from "../../../src/domain/quantity/cell.ts";
import { sectionFor } from "../../../src/domain/quantity/number-format.ts";
import { showsPlainly } from "../../../src/domain/quantity/plain-number.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";

test.each([
  [120, "120", "General", true],
  [1234, "1,234", "#,##0", true],
  [1234, "12,34", "#,##0", false],
  [0, "0", "0", true],
  [1.25, "1.3", "0.0", true],
  [1.24, "1.3", "0.0", false],
  [1.25, "1", "0", true],
  [1.51, "1", "0", false],
  [0.9579, "95.79%", "0.00%", true],
  [0.9579, "96%", "0%", true],
  [0.9579, "95.79", "0.00%", false],
  [0.9579, "97%", "0%", false],
  [-5, "-5", "0", false],
  [-5, "5", "0", false],
  [5, "5人", '0"人"', false],
  [5, "約5", '"約"0', false],
  [5, "#####", "0", false],
  [5, "5", ";;;", false],
  [1200, "1", "#,##0,", false],
  [44927, "2023/1/1", "yyyy/m/d", false],
  [12000, "1.20E+04", "0.00E+00", false],
])("%d shown as %s under %s: %s", (value, text, code, plain) => {
  expect(showsPlainly(value, text, sectionFor(code, value))).toBe(plain);
});

const contexts = [undefined, { unit: "人", multiplier: 1 }, { unit: "円", multiplier: 1000 }];

/** As spreadsheets show them. */
const shown: readonly (readonly [value: number, code: string, text: string])[] = [
  [0, "General", "0"],
  [1, "0", "1"],
  [9, "#,##0", "9"],
  [12, "General", "12"],
  [31, "0", "31"],
  [119, "General", "119"],
  [365, "#,##0.00", "365.00"],
  [1868, "General", "1868"],
  [1989, "#,##0", "1,989"],
  [2022, "General", "2022"],
  [2022, "0.0", "2022.0"],
  [20220401, "General", "20220401"],
  [20220401, "#,##0", "20,220,401"],
  [0.35, "0%", "35%"],
  [0.9579, "0.00%", "95.79%"],
  [12.5, "0%", "1250%"],
  [1.005, "0.00", "1.01"],
  [99.995, "0", "100"],
  [123456.789, "#,##0.00", "123,456.79"],
  [123456.789, "General", "123456.789"],
];

test.each(shown)(
  "%d shown by %s as %s is read as the words that it shows are, the value being the cell's",
  (value, code, text) => {
    expect(showsPlainly(value, text, sectionFor(code, value))).toBe(true);
    for (const context of contexts) {
      const { quantities, ...reading } = readCell(value, text, code, context);
      const [figure] = quantities;
      const isShare = text.endsWith("%");
      expect(reading).toEqual({ text, kind: "quantities", residue: [], day: null, done: null });
      expect(figure).toMatchObject({ evidence: [0, text.length], role: "main", bound: null, label: null });
      expect(figure?.unit).toBe(isShare ? "%" : (context?.unit ?? null));
      expect(figure?.value).toBeCloseTo(value * (isShare ? 100 : (context?.multiplier ?? 1)), 9);
      expect(figure?.kind).toBe(readQuantities(isShare ? "1%" : "1").quantities[0]?.kind);
    }
  },
);
