import { testRule } from "../rule-test.ts";

testRule("period-mismatch", {
  accept: [
    ["年間 planned, a year's result", [{ no: 1, name: "事業1", plan: "年間150社", actual: "170社" }]],
    ["the same year on both sides", [{ no: 1, name: "事業1", plan: "720万時間(29年度)", actual: "611万時間(29年度)" }]],
  ],
  reject: [
    [
      "a two-year plan against one year",
      [{ no: 1, name: "事業1", plan: "5,000人", actual: "2年間で5,000人計画規模のうち 令和4年度 3,757人" }],
      ["F5"],
    ],
    ["another year's target", [{ no: 1, name: "事業1", plan: "200人(令和7年度)", actual: "150人(令和4年度)" }], ["F5"]],
  ],
});
