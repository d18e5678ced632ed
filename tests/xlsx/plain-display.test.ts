import fc from "fast-check";
import { expect, test } from "vitest";
import { shown } from "../../src/xlsx/read/display.ts";
import {
  isPlainNumber,
  shownPlainly,
  showsTextsPlainly,
  showsWholeNumbersPlainly,
} from "../../src/xlsx/read/plain-display.ts";

const codes = ["General", "0", "#,##0", "@", "0.0", "#,##0;-#,##0", "0%", '0"人"', ";;;", '@"社"', "constructor", ""];

test("plain numbers are shown as the library lays them out", () => {
  const whole = fc.oneof(fc.integer(), fc.integer({ min: -99999999999, max: 99999999999 }), fc.constant(-0));
  fc.assert(
    fc.property(whole, fc.constantFrom(...codes.filter(showsWholeNumbersPlainly)), (value, code) => {
      expect(isPlainNumber(value)).toBe(true);
      expect(shownPlainly(value, code)).toBe(shown(value, code));
    }),
  );
});

test("texts are shown as the library lays them out", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...codes.filter(showsTextsPlainly)), (text, code) => {
      expect(shownPlainly(text, code)).toBe(shown(text, code));
    }),
  );
});

test("what is laid out or rounded is not plain", () => {
  expect(codes.filter(showsWholeNumbersPlainly)).toEqual(["General", "0", "#,##0"]);
  for (const value of [0.5, 1e11, -1e11, Infinity, NaN]) expect(isPlainNumber(value), String(value)).toBe(false);
  for (const code of [";;;", '@"社"']) expect(showsTextsPlainly(code), code).toBe(false);
});
