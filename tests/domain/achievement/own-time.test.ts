import { describe, expect, it } from "vitest";
import { ownCoverage } from "../../../src/domain/achievement/own-time.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";
import { short } from "../time/short.ts";

/** What the text says of its figure's time, on a sheet of 令和4年度. */
const own = (text: string, at = 0, year: number | null = 2022) => {
  const reading = readQuantities(text);
  const quantity = reading.quantities[at];
  if (quantity === undefined) throw new Error(`no figure: ${text}`);
  return short(ownCoverage(quantity, reading, year));
};

const firstHalf = "2022-04–2022-09 part";
const fy2022 = "2022-04–2023-03 single";

describe("the time that a cell says its figure covers", () => {
  it.each([
    // Its period, its day.
    ["2年間で5,000人", "cumulative 2y"],
    ["年間120人", "single"],
    ["120人(令和4年度)", fy2022],
    ["令和4年度末 120人", "?–2023-03 as-of"],
    ["120人(令和4年9月末現在)", "?–2022-09 as-of"],
    // Its label's, of some kinds only.
    ["累計:120人", "cumulative"],
    ["月平均:120人", "average 月"],
    ["最終目標:120人", "single final"],
    ["上半期:120人", firstHalf],
    ["中間値:120人", "part"],
    // What it is per.
    ["100件/5年", "cumulative 5y"],
    ["100件/年", null],
    ["100件/日", null],
    // A bracket behind it, with bounds and counters between them or not.
    ["120人(上半期)", firstHalf],
    ["120人（上半期）", firstHalf],
    ["500人以上(5年間累計)", "cumulative 5y"],
    ["120人(累計)", "cumulative"],
    ["120人(うち女性)", null],
    // Not one that holds a figure of its own.
    ["50社(累計120社)", null],
    ["120人(上半期80人)", null],
    // A date beside more says when it took place.
    ["120人(令和4年5月開催)", fy2022],
    ["120人(令和4年5月)", "?–2022-05 as-of"],
    ["120人(5月末)", "?–2022-05 as-of"],
    // A sum right before it.
    ["累計31橋", "cumulative"],
    ["累計で31橋", "cumulative"],
    ["累計 31橋", "cumulative"],
    ["延べ31人", null],
    ["31橋", null],
    ["登録 31橋", null],
    // Where something was done.
    ["10月に120人", null],
    ["令和4年9月30日開催 120人", fy2022],
    ["4～9月に120人", null],
    ["4～9月 120人", firstHalf],
    ["9月分 120人", "2022-09–2022-09 part"],
  ])("%s: %s", (text, wanted) => expect(own(text)).toBe(wanted));
});

describe("the second figure of a cell", () => {
  it.each([
    ["50社(累計120社)", "cumulative"],
    ["50社、累計120社", "cumulative"],
    ["累計50社、120社", null],
    ["50人(上半期)、80人(下半期)", "2022-10–2023-03 part"],
  ])("of %s: %s", (text, wanted) => expect(own(text, 1)).toBe(wanted));
});

it("goes by the sheet's year, where it has one", () => {
  expect(own("120人(上半期)", 0, 2019)).toBe("2019-04–2019-09 part");
  expect(own("120人(上半期)", 0, null)).toBe("0-04–0-09 part relative");
});
