import { testRule } from "../rule-test.ts";

testRule("unit-mismatch", {
  accept: [
    ["two words for people", [{ no: 1, name: "事業1", plan: "100人", actual: "95名" }]],
    ["hours against minutes", [{ no: 1, name: "事業1", plan: "2時間", actual: "83分" }]],
    ["two spellings of places", [{ no: 1, name: "事業1", plan: "10ヶ所", actual: "12か所" }]],
  ],
  reject: [
    ["companies against cases", [{ no: 1, name: "事業1", plan: "1,700社", actual: "858件" }], ["F5"]],
    ["a day against a year", [{ no: 1, name: "事業1", plan: "10人/日", actual: "900人/年" }], ["F5"]],
  ],
});
