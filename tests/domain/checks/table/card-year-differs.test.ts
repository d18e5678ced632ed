import { expect, test } from "vitest";
import { formsOfOtherYears } from "../../../../src/domain/checks/table/card-year-differs.ts";
import { testRule } from "../rule-test.ts";
import type { TableSketch } from "../table.ts";

const of = (year: string) => ({
  name: "事務事業名",
  plan: `活動 / ${year} / 目標値`,
  actual: `活動 / ${year} / 実績値`,
});
const forms = (...years: readonly string[]): TableSketch => ({
  lines: years.map((_, index) => ({ name: `事業${index}`, plan: "10人", actual: "11人" })),
  forms: years.map(of),
});

testRule("card-year-differs", {
  accept: [
    ["forms of one year", forms("令和5年度", "令和5年度", "R5")],
    ["one form", forms("令和4年度")],
    ["forms that name no year", forms("", "", "")],
    ["one that names none among others", forms("令和5年度", "", "令和5年度")],
    ["a list", { lines: [{ name: "相談", plan: "10人", actual: "11人" }], headings: of("令和4年度") }],
  ],
  reject: [
    ["one of an earlier year", forms("令和5年度", "令和4年度", "令和5年度"), [6]],
    ["one of a later year", forms("令和4年度", "令和4年度", "令和5年度"), [7]],
    ["of two the older one", forms("令和4年度", "令和5年度"), [5]],
  ],
});

test("the year of most of them is the usual one, of as many the newest", () => {
  expect(formsOfOtherYears([2021, 2022, null, 2021])).toEqual([{ index: 1, year: 2022, usual: 2021 }]);
  expect(formsOfOtherYears([2021, 2022])).toEqual([{ index: 0, year: 2021, usual: 2022 }]);
  expect(formsOfOtherYears([null, null])).toEqual([]);
});
