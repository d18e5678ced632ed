import { describe, expect, test } from "vitest";
import { readQuantities } from "../../../src/domain/quantity/read.ts";

const read = (text: string) =>
  readQuantities(text).quantities.map(({ value, unit, bound, per, period, asOf, counting, evidence }) => ({
    value,
    unit,
    seen: text.slice(...evidence),
    ...(bound === null ? {} : { bound }),
    ...(per === null ? {} : { per }),
    ...(period === null ? {} : { period }),
    ...(asOf === null ? {} : { asOf }),
    ...(counting === null ? {} : { counting }),
  }));

describe("English figures read like Japanese ones", () => {
  test.each([
    ["1 million", { value: 1_000_000, unit: null, seen: "1 million" }],
    ["1.2 million yen", { value: 1_200_000, unit: "円", seen: "1.2 million yen" }],
    ["JPY 3 million", { value: 3_000_000, unit: "円", seen: "JPY 3 million" }],
    ["2.5bn yen", { value: 2_500_000_000, unit: "円", seen: "2.5bn yen" }],
    ["3 trillion yen", { value: 3_000_000_000_000, unit: "円", seen: "3 trillion yen" }],
    ["950 thousand", { value: 950_000, unit: null, seen: "950 thousand" }],
    ["2 thousand ha", { value: 2000, unit: "ha", seen: "2 thousand ha" }],
    ["１００ persons", { value: 100, unit: "人", seen: "１００ persons" }],
    ["95 households", { value: 95, unit: "世帯", seen: "95 households" }],
    ["12 companies", { value: 12, unit: "社", seen: "12 companies" }],
    ["10 hours", { value: 10, unit: "時間", seen: "10 hours" }],
    ["450 minutes", { value: 450, unit: "分", seen: "450 minutes" }],
    ["80 percent", { value: 80, unit: "%", seen: "80 percent" }],
    ["at least 30 people", { value: 30, unit: "人", seen: "30 people", bound: "min" }],
    ["no fewer than 30", { value: 30, unit: null, seen: "30", bound: "min" }],
    ["30 or more", { value: 30, unit: null, seen: "30", bound: "min" }],
    ["less than 5 minutes", { value: 5, unit: "分", seen: "5 minutes", bound: "max" }],
    ["no more than 30 minutes", { value: 30, unit: "分", seen: "30 minutes", bound: "max" }],
    ["5 or fewer", { value: 5, unit: null, seen: "5", bound: "max" }],
    ["approx. 500", { value: 500, unit: null, seen: "500", bound: "approximate" }],
    ["100 per day", { value: 100, unit: null, seen: "100", per: "日" }],
    ["3,000 yen per person", { value: 3000, unit: "円", seen: "3,000 yen", per: "人" }],
    ["240 (as of September)", { value: 240, unit: null, seen: "240", asOf: "9月末現在" }],
    ["First half 120 people", { value: 120, unit: "人", seen: "120 people", period: "上半期" }],
    ["100 (cumulative)", { value: 100, unit: null, seen: "100", counting: "cumulative" }],
  ])("%s", (text, figure) => expect(read(text)).toEqual([figure]));

  test.each(["peopleの広場", "millionaire 3人", "overtime 12時間", "H14:23,570km", "Web 120件", "thousand"])(
    "%s keeps its words",
    (text) => expect(read(text).every(({ value }) => [3, 12, 23570, 120].includes(value))).toBe(true),
  );
});
