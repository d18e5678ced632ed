import type { Case } from "../rule-test.ts";
import { testRule } from "../rule-test.ts";

const line = { no: 1, name: "事業1", plan: 10, actual: 9 };
const of = (year: string) => ({ plan: `活動指標 / ${year}目標`, actual: `活動指標 / ${year}実績` });
const beside = (year: string, isCost = false) => ({
  name: "成果指標",
  headings: { plan: `成果指標 / ${year}目標`, actual: `成果指標 / ${year}実績` },
  isCost,
});

testRule("indicator-year-differs", {
  accept: [
    ["one indicator", { lines: [line], headings: of("令和3年度"), year: 2021 }],
    ["no years at all", { lines: [line], headings: of(""), slots: [beside("")] }],
    ["both of one year", { lines: [line], headings: of("令和3年度"), slots: [beside("R3")], year: 2021 }],
    ["the title's year, named over one alone", { lines: [line], headings: of("R4"), slots: [beside("")], year: 2022 }],
    ["the title's year, named over the other alone", { lines: [line], headings: of(""), slots: [beside("R4")] }],
    ["今年度 over one of them", { lines: [line], headings: of("R3"), slots: [beside("今年度")], year: 2021 }],
    ["money, which is not judged", { lines: [line], headings: of("R3"), slots: [beside("", true)], year: 2021 }],
  ] satisfies readonly Case[],
  reject: [
    ["a year over the first alone", { lines: [line], headings: of("R3"), slots: [beside("")], year: 2021 }, ["K4"]],
    ["a year over the second alone", { lines: [line], headings: of(""), slots: [beside("R3")] }, ["F4"]],
    ["two years", { lines: [line], headings: of("R4"), slots: [beside("R3")], year: 2022 }, ["K4"]],
    [
      "a third one without a year",
      { lines: [line], headings: of("R3"), slots: [beside("R3"), beside("")], year: 2021 },
      ["M4"],
    ],
  ],
});
