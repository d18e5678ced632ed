import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCell } from "../../src/domain/quantity/cell.ts";
import { displayOf } from "../../src/xlsx/read/display.ts";

/** A format, what a number shown by it is times, and the unit that it prints. */
const formats: readonly [code: string, scale: number, unit: string | null][] = [
  ["General", 1, null],
  ["0", 1, null],
  ["#,##0", 1, null],
  ["#,##0.00", 1, null],
  ['General"人"', 1, "人"],
  ['G/標準"社"', 1, "社"],
  ['"約"General"件"', 1, "件"],
  ['General"千円"', 1000, "円"],
  ['#,##0"人"', 1, "人"],
  ['#,##0.0"人"', 1, "人"],
  ['#,##0"人"_ ', 1, "人"],
  ['* #,##0"人"', 1, "人"],
  ["0\\人", 1, "人"],
  ["0!人", 1, "人"],
  ['0"人以上"', 1, "人"],
  ['"最大"0"人"', 1, "人"],
  ['0"店程度"', 1, "店"],
  ['#,##0"百万円"', 1e6, "円"],
  ['#,##0,"千円"', 1, "円"],
  ['#,##0.0,,"百万円"', 1, "円"],
  ['0.0,"千人"', 1, "人"],
  ["0%", 100, "%"],
  ["0.0%", 100, "%"],
  ['0.0"%"', 1, "%"],
  ['0.0"割"', 10, "%"],
  ['"¥"#,##0', 1, "円"],
  ["[$¥-411]#,##0", 1, "円"],
  ['0"㎡"', 1, "㎡"],
  ['#,##0"件";[Red]"△"#,##0"件"', 1, "件"],
  ['#,##0"件";\\-#,##0"件";"0件"', 1, "件"],
  ['[>=1000]#,##0"人";0"人"', 1, "人"],
  ['[<=1]0%;0"人"', 1, "人"],
  ['0.00E+00"人"', 1, "人"],
  ['# ??/??"人"', 1, "人"],
  ['[DBNum1]General"人"', 1, "人"],
  ['[DBNum1]0"人"', 1, "人"],
  ['[DBNum2]0"人"', 1, "人"],
  ['[DBNum3]#,##0"人"', 1, "人"],
  ['[DBNum3]General"人"', 1, "人"],
];

const numbers = fc.oneof(
  fc.integer({ min: 2, max: 9_999_999 }),
  fc.double({ min: 1.5, max: 1e6, noNaN: true }),
  fc.constantFrom(2, 10, 99.5, 100, 999.4, 1000, 1500, 12_345, 1e6, 1e9, 123_456_789_012),
);

describe("a number is read as it shows, to the last digit that it has", () => {
  test.each(formats)("%s", (code, scale, unit) => {
    fc.assert(
      fc.property(numbers, (value) => {
        const text = displayOf(code)(value);
        const { kind, quantities } = readCell(value, text, code);
        expect({ text, kind, units: quantities.map((one) => one.unit) }).toEqual({
          text,
          kind: "quantities",
          units: [unit],
        });
        const [start, end] = quantities[0]!.evidence;
        expect(quantities[0]!.value, text).toBeCloseTo(value * scale, -Math.log10(value * scale) + 9);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test.each(formats.filter(([code]) => !code.startsWith("[")))("%s below zero", (code, scale) => {
    fc.assert(
      fc.property(numbers, (size) => {
        const { quantities } = readCell(-size, displayOf(code)(-size), code);
        expect(quantities).toHaveLength(1);
        expect(quantities[0]!.value / scale / -size).toBeCloseTo(1, 9);
      }),
    );
  });
});
