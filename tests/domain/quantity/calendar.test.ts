import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfSerial, serialOfDay } from "../../../src/domain/quantity/calendar.ts";
import { readCell } from "../../../src/domain/quantity/cell.ts";

describe("the calendar", () => {
  it("is that of the machine's clock, there and back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 2_958_465 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (serial, time) => {
          const date = new Date((serial - 25_569) * 86_400_000);
          const day = dayOfSerial(serial + time);
          expect(day).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
          expect(serialOfDay(day)).toBe(serial);
        },
      ),
    );
  });

  it("counts on past the twelfth month", () => {
    expect(serialOfDay({ year: 2023, month: 13, day: 1 })).toBe(serialOfDay({ year: 2024, month: 1, day: 1 }));
  });
});

describe("a date cell states its day", () => {
  const stated = (value: number, text: string, format: string) => {
    const { day, kind, quantities } = readCell(value, text, format);
    return {
      kind,
      quantities,
      first: day?.first ?? null,
      last: day?.serial ?? null,
      yearless: day?.isYearless ?? null,
    };
  };

  it.each<[string, number, string, number, number]>([
    ["yyyy/m/d", 45383, "2024/4/1", 45383, 45383],
    ["yyyy/m/d h:mm", 45383.75, "2024/4/1 18:00", 45383, 45383],
    ["m/d", 45383, "4/1", 45383, 45383],
    ['[$-411]ggge"年"m"月"d"日"', 45016, "令和5年3月31日", 45016, 45016],
    ['ggge"年"m"月"', 45000, "令和5年3月", 44986, 45016],
    ['yyyy"年"m"月"', 45290, "2023年12月", 45261, 45291],
    ["yyyy", 45000, "2023", 44927, 45291],
    ['ggge"年度"', 45383, "令和6年度", 45383, 45747],
    ["yyyy/m/d", 61, "1900/3/1", 61, 61],
  ])("%s of %d", (format, value, text, first, last) => {
    expect(stated(value, text, format)).toEqual({ kind: "text", quantities: [], first, last, yearless: false });
  });

  it.each([
    ["h:mm", 0.5, "12:00"],
    ["aaa", 45000, "水"],
    ["yyyy/m/d", 60, "1900/2/29"],
    ["yyyy/m/d", -1, "########"],
  ])("%s of %d states none", (format, value, text) => {
    expect(stated(value, text, format)).toEqual({
      kind: "text",
      quantities: [],
      first: null,
      last: null,
      yearless: null,
    });
  });

  it("a time in words is how long something took", () => {
    expect(readCell(1.5, "36時間30分", '[h]"時間"mm"分"').quantities).toEqual([
      expect.objectContaining({ value: 2190, unit: "分" }),
    ]);
  });
});
