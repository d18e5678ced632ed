import fc from "fast-check";
import { expect, test } from "vitest";
import { numeral } from "../../src/messages/numeral.ts";

const locales = ["ja-JP", "en-US"];
const shown = (value: number, decimals: number, locale: string): string =>
  value.toLocaleString(locale, { maximumFractionDigits: decimals });

test.each([0, -0, 7, 999, 1000, -1234567.5, 98.7, 0.1 + 0.2, 1e21, 1e-7, 123456789012345.6, NaN, Infinity])(
  "%d is written as Intl writes it",
  (value) => {
    for (const decimals of [3, 6, 12])
      for (const locale of locales) expect(numeral(value, decimals)).toBe(shown(value, decimals, locale));
  },
);

test("every number is written as Intl writes it", () => {
  const decimal = fc.tuple(fc.maxSafeInteger(), fc.nat(14)).map(([digits, places]) => Number(`${digits}e-${places}`));
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer(), decimal), fc.constantFrom(3, 6, 12), (value, decimals) => {
      for (const locale of locales) expect(numeral(value, decimals)).toBe(shown(value, decimals, locale));
    }),
    { numRuns: 3000 },
  );
});
