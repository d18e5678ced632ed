import { format } from "numfmt";
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

const codes = ["General", "0", "#,##0", "0.0", "0.00%", "0%", "#,##0.00"];
const contexts = [undefined, { unit: "人", multiplier: 1 }, { unit: "円", multiplier: 1000 }];
const values = [0, 1, 9, 12, 31, 119, 365, 1868, 1989, 2022, 2026, 20220401, 0.5, 0.35, 1.005, 99.995, 123456.789];

test("a number that shows plainly is read as the words that it shows are, the value being the cell's", () => {
  for (const code of codes) {
    for (const value of values) {
      for (const context of contexts) {
        const text = format(code, value, { locale: "ja-JP" });
        expect(showsPlainly(value, text, sectionFor(code, value)), `${value} ${code} ${text}`).toBe(true);
        const { quantities, ...reading } = readCell(value, text, code, context);
        const [figure] = quantities;
        expect(reading).toEqual({ text, kind: "quantities", residue: [], day: null, done: null });
        expect(figure).toMatchObject({ evidence: [0, text.length], role: "main", bound: null, label: null });
        const isShare = text.endsWith("%");
        expect(figure?.unit).toBe(isShare ? "%" : (context?.unit ?? null));
        expect(figure?.value).toBeCloseTo(value * (isShare ? 100 : (context?.multiplier ?? 1)), 9);
        expect(figure?.kind).toBe(readQuantities(isShare ? "1%" : "1").quantities[0]?.kind);
      }
    }
  }
});
