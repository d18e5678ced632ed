import { testRule } from "../rule-test.ts";

testRule("year-absent", {
  accept: [
    ["the judged year", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    ["no figures at all", [{ no: 1, name: "事業1" }]],
    ["other years beside it", [{ no: 1, name: "事業1", plan: 10, actual: 9, times: [{ said: "令和3年度", plan: 8 }] }]],
  ],
  reject: [
    [
      "rows of other years alone",
      [{ no: 1, name: "事業1", onlyYears: ["令和3年度"], times: [{ said: "令和3年度", plan: 8, actual: 9 }] }],
      ["E5"],
    ],
  ],
});
