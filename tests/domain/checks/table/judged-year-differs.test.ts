import { testRule } from "../rule-test.ts";

const line = (name: string, actual: string | null = "95人") => ({ name, plan: "100人", actual });
const form = (year: string) => ({ name: "事業名", plan: `${year} / 目標`, actual: `${year} / 実績` });

testRule("judged-year-differs", {
  accept: [
    [
      "all of one year",
      { lines: [line("事業1"), line("事業2")], forms: [form("令和4年度"), form("令和4年度")], year: 2022 },
    ],
    [
      "without words for a year",
      { lines: [line("事業1"), line("事業2")], forms: [form("令和4年度"), { name: "事業名" }], year: 2022 },
    ],
    [
      "an older one that has no result",
      { lines: [line("事業1"), line("事業2", null)], forms: [form("令和4年度"), form("令和3年度")], year: 2022 },
    ],
    ["a list", { lines: [line("事業1")], headings: form("令和3年度"), year: 2022 }],
  ],
  reject: [
    [
      "one of an older year",
      { lines: [line("事業1"), line("事業2")], forms: [form("令和4年度"), form("令和3年度")], year: 2022 },
      ["F6"],
    ],
  ],
});
