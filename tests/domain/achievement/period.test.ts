import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differentYears, readPeriod } from "../../../src/domain/time/period.ts";

describe("how long a period is", () => {
  it.each([
    ["2年間", 2],
    ["２か年", 2],
    ["三年間", 3],
    ["年間", 1],
    ["毎年度", 1],
    ["令和4年度", 1],
    ["令和4年度末", null],
    ["17〜23年度", 7],
    ["25年度末〜29年度", 4],
    ["令和4年度〜令和6年度", 3],
    ["令和4〜6年度", 3],
    ["2020年から2024年", 5],
    ["4月以降", null],
    [null, null],
  ])("%s covers %s", (text, length) => expect(readPeriod(text).length).toBe(length));
});

describe("years that differ", () => {
  it.each([
    ["令和5年度", "令和4年度"],
    ["R7", "R4"],
    ["平成32年度末", "令和元年7月"],
    ["平成32年度末", "令和2年3月31日"],
    ["29年度", "28年度"],
    ["令和7年", "2022年"],
  ])("%s and %s", (a, b) => expect(differentYears(readPeriod(a), readPeriod(b))).toBe(true));

  it.each([
    ["令和4年度", "R4"],
    ["平成32年", "令和2年4月1日"],
    ["令和4年度末", "令和5年3月31日"],
    ["29年度", "29年度"],
    ["令和4年度", null],
    ["年間", "令和4年度"],
    ["29年度", "平成29年度"],
  ])("not %s and %s", (a, b) => expect(differentYears(readPeriod(a), readPeriod(b))).toBe(false));
});

it("reads any text without throwing", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."令和平成年度末月日間2034〜～-RH'. ") }), (text) => {
      const { length } = readPeriod(text);
      expect(length === null || length >= 0).toBe(true);
    }),
  );
});
