import { testRule } from "../rule-test.ts";

testRule("year-mismatch", {
  accept: [
    [
      "headings without years",
      { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }], headings: { plan: "計画", actual: "実績" } },
    ],
    [
      "one year in two eras' spelling",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        headings: { plan: "令和4年度計画", actual: "R4年度実績" },
      },
    ],
    [
      "the result of the year's last day",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        headings: { plan: "R4年度計画", actual: "実績(R5.3.31現在)" },
      },
    ],
    [
      "another year's plan set aside for the own one",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        headings: { plan: "R4計画", actual: "R4実績" },
        setAside: [{ field: "plan", column: 9, seen: "R5計画", why: "other-year" }],
      },
    ],
    [
      "one year of a plan of five",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        headings: { plan: "5か年計画の令和4年度計画値", actual: "実績" },
      },
    ],
  ],
  reject: [
    [
      "a plan of three years beside one year",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        headings: { plan: "計画(3か年)", actual: "実績" },
      },
      [4],
    ],
    [
      "a plan from one year to another beside one year",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        headings: { plan: "令和4~6年度計画", actual: "令和4年度実績" },
      },
      [4],
    ],
    [
      "next year's plan beside this year's result",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        headings: { plan: "令和5年度計画", actual: "令和4年度実績" },
      },
      [4],
    ],
    [
      "the year before beside this year",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        headings: { plan: "今年度計画", actual: "前年度実績" },
      },
      [4],
    ],
    [
      "the only plan left out, as the title is of another year",
      {
        lines: [{ no: 1, name: "事業1", actual: "95人" }],
        columns: { name: 2, actual: 6 },
        headings: { actual: "実績" },
        setAside: [{ field: "plan", column: 5, seen: "令和5年度計画", why: "other-year" }],
      },
      [4],
    ],
    [
      "the result of a day after the year",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        headings: { plan: "R4年度計画", actual: "実績(R5.6.30現在)" },
      },
      [4],
    ],
  ],
});
