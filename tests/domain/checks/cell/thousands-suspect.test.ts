import { testRule } from "../rule-test.ts";

testRule("thousands-suspect", {
  accept: [
    ["a decimal", [{ no: 1, name: "事業1", plan: "100人", actual: "2,481.5時間" }]],
    ["a comma", [{ no: 1, name: "事業1", plan: "100人", actual: "3,000社" }]],
  ],
  reject: [["a dot before three digits", [{ no: 1, name: "事業1", plan: "3.000社", actual: "95人" }], ["E5"]]],
});
