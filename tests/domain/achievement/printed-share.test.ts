import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedRateOf } from "../../../src/domain/achievement/printed-rate.ts";
import { printedShare } from "../../../src/domain/achievement/printed-share.ts";
import { readCell } from "../../../src/domain/quantity/index.ts";
import { displayOf } from "../../../src/xlsx/read/display.ts";

const formats = ["0%", "0.0%", "0.00%", "0.000%"];

describe("a printed share", () => {
  it.each([
    [0.9578, "0.00%", 0.9578],
    [0.95785, "0.0%", 0.958],
    [1, "0%", 1],
    [0, "0%", 0],
    [1.25, "General", null],
    [-0.5, "0%", null],
    ["80%", "0%", null],
    [null, "0%", null],
  ] as const)("of %j under %s", (value, format, share) => {
    const reading = printedShare(value, format);
    expect(reading === null ? null : reading.percent / 100).toBe(share);
  });

  it("is what the cell's text is read as", () => {
    const value = fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9999 })).map(([a, b]) => a / b),
      fc.integer({ min: 0, max: 100_000 }).map((number) => number / 100_000),
    );
    fc.assert(
      fc.property(value, fc.constantFrom(...formats), (number, format) => {
        const text = displayOf(format)(number);
        const reading = readCell(number, text, format);
        const cell = { row: 1, column: 1, address: "A1", value: number, text, format, merge: null, reading };
        const [printed = null] = printedRateOf(cell)?.readings ?? [];
        const share = printedShare(number, format);
        if (share !== null) expect(share).toEqual(printed);
      }),
      { numRuns: 2000 },
    );
  });
});
