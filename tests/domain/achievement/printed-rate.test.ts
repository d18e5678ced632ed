import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comesTo, printedRateOf } from "../../../src/domain/achievement/printed-rate.ts";
import { readCell } from "../../../src/domain/quantity/index.ts";
import type { CellValue } from "../../../src/domain/grid.ts";
import { halfUp } from "../../../src/domain/achievement/rate-text.ts";

const printed = (value: CellValue, text = String(value), format = "General") =>
  printedRateOf({
    row: 1,
    column: 1,
    address: "A1",
    value,
    text,
    format,
    merge: null,
    reading: readCell(value, text, format, { unit: null, multiplier: 1 }),
  })?.readings.map(({ percent, decimals }) => [percent, decimals]);

describe("what a printed rate may say, in percent with its decimals", () => {
  it.each([
    ["93.5%", [[93.5, 1]]],
    ["９３．５％", [[93.5, 1]]],
    ["94%", [[94, 0]]],
    ["93.50%", [[93.5, 2]]],
    [
      "93.5",
      [
        [93.5, 1],
        [9350, 0],
      ],
    ],
    [
      "0.935",
      [
        [0.935, 3],
        [93.5, 1],
      ],
    ],
    [
      "0.94",
      [
        [0.94, 2],
        [94, 0],
      ],
    ],
    [
      "0.9",
      [
        [0.9, 1],
        [90, 0],
      ],
    ],
    [
      "1",
      [
        [1, 0],
        [100, 0],
      ],
    ],
    ["0.935倍", [[93.5, 1]]],
    ["1.2倍", [[120, 0]]],
    // Half up, as public bodies print.
    ["-5.5%", [[-5.5, 1]]],
  ])("%s", (text, readings) => expect(printed(text)).toEqual(readings));

  it.each(["93人", "A", "", "-"])("nothing in %s", (text) => expect(printed(text)).toBeUndefined());

  it("is what the cell shows, however many digits it holds", () => {
    expect(printed(0.93456, "93.5%", "0.0%")).toEqual([[93.5, 1]]);
    expect(printed(0.93456, "93%", "0%")).toEqual([[93, 0]]);
  });

  it("is the first main figure of the cell", () => {
    expect(printed("(前年80%) 93.5%")).toEqual([[93.5, 1]]);
  });
});

describe("a rate that comes to what is printed", () => {
  it.each([
    [0.935, 93.5, 1, true],
    [0.9354, 93.5, 1, true],
    [0.9355, 93.5, 1, false],
    [0.9345, 93.5, 1, true],
    [0.93449, 93.5, 1, false],
    [56 / 89, 62.9213483146067, 14, true],
    [56 / 89, 0.629213483146067, 16, false],
    [23 / 24, 95.8333333333333, 14, true],
    [23 / 24, 95.8333333333, 14, false],
    [Number.NaN, 95, 0, false],
  ])("%d is %d to %d decimals: %s", (rate, percent, decimals, comes) => {
    expect(comesTo({ percent, decimals }, rate)).toBe(comes);
  });

  it("is rounded as its text would be", () => {
    const rate = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9999 })).map(([a, b]) => a / b);
    const step = fc.constantFrom(0, 0, 0, 1, -1);
    fc.assert(
      fc.property(rate, fc.integer({ min: 0, max: 14 }), step, (number, decimals, off) => {
        const percent = Number(halfUp(number * 100, decimals)) + off * 10 ** -decimals;
        expect(comesTo({ percent, decimals }, number)).toBe(Number(halfUp(number * 100, decimals)) === percent);
      }),
      { numRuns: 2000 },
    );
  });
});
