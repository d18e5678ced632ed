import fc from "fast-check";
import { format } from "numfmt";
import { describe, expect, it } from "vitest";
import { simpleDisplays } from "../../src/xlsx/read/simple-display.ts";

describe("the formats that most figures have", () => {
  it.each([
    ["#,##0", 0, "0"],
    ["#,##0", 999, "999"],
    ["#,##0", 1000, "1,000"],
    ["#,##0", 1_234_567, "1,234,567"],
    ["#,##0", 12.5, null],
    ["#,##0", -1, null],
    ["#,##0", 1e15, null],
    ["0", 1234, "1234"],
    ["0%", 0.5, "50%"],
    ["0%", 0.005, null],
    ["0.0%", 0.9999, "100.0%"],
    ["0.00%", 0.00004, "0.00%"],
    ["0.00%", 0.95786, "95.79%"],
    ["0.00%", 0.95785, null],
    ["0.00%", 12.3456, "1234.56%"],
    ["0.00%", -0.5, null],
    ["0.00%", Number.NaN, null],
    ["0.00%", 1001, null],
  ] as const)("%s shows %d as %s", (code, value, text) => {
    expect(simpleDisplays[code]?.(value)).toBe(text);
  });

  it("are shown as the library shows them", () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 1e9 }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 5000 })).map(([a, b]) => a / b),
      fc
        .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(10, 100, 1000, 10_000, 100_000))
        .map(([a, b]) => a / b),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(simpleDisplays)), value, (code, number) => {
        const simply = simpleDisplays[code]!(number);
        if (simply !== null) expect(simply).toBe(format(code, number, { locale: "ja-JP" }));
      }),
      { numRuns: 3000 },
    );
  });
});
