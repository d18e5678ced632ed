import { testRule } from "../rule-test.ts";

testRule("cell-error", {
  accept: [
    ["numbers", [{ no: 1, name: "事業1", plan: 100, actual: 95 }]],
    ["text that speaks of errors", [{ no: 1, name: "事業1", plan: "100人", actual: "#1 施設 3件" }]],
  ],
  reject: [
    ["a division by zero", [{ no: 1, name: "事業1", plan: "100人", actual: { error: "#DIV/0!" } }], ["F5"]],
    [
      "a lost reference in the budget",
      [{ no: 1, name: "事業1", plan: "100人", actual: "95人", budget: { error: "#REF!" } }],
      ["D5"],
    ],
  ],
});
