import { testRule } from "../rule-test.ts";

testRule("plan-not-a-figure", {
  accept: [
    ["a planned figure", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    ["a nothing-mark", [{ no: 1, name: "事業1", plan: "-", actual: "95人" }]],
  ],
  reject: [
    ["a deed", [{ no: 1, name: "事業1", plan: "「企業開拓チーム」の編成", actual: "95人" }], ["E5"]],
    ["all municipalities, which is no number", [{ no: 1, name: "事業1", plan: "全市町村", actual: "95人" }], ["E5"]],
  ],
});
