import fc from "fast-check";
import { expect, test } from "vitest";
import { isoDay } from "../../../src/domain/report/excel-day.ts";

test.each([
  [61, "1900-03-01"],
  [36_585, "2000-02-29"],
  [36_586, "2000-03-01"],
  [43_586, "2019-05-01"],
  [46_348.75, "2026-11-22"],
  [73_109, "2100-02-28"],
  [73_110, "2100-03-01"],
])("%d is %s", (serial, day) => {
  expect(isoDay(serial)).toBe(day);
});

test("is what the calendar says of every day from 1900-03-01 on", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 200_000 }), (serial) => {
      expect(isoDay(serial)).toBe(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});
