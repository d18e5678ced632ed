import { testRule } from "../rule-test.ts";

testRule("value-impossible", {
  accept: [
    ["numbers", [{ no: 1, name: "事業1", plan: 100, actual: 95 }]],
    ["a text with the same characters", [{ no: 1, name: "事業1", plan: "100人", actual: "NaN" }]],
    ["an Excel error", [{ no: 1, name: "事業1", plan: "100人", actual: { error: "#NUM!" } }]],
    ["a formula without a result", [{ no: 1, name: "事業1", plan: "100人", actual: { notCalculated: true } }]],
  ],
  reject: [
    ["not a number", [{ no: 1, name: "事業1", plan: "100人", actual: { impossible: "NaN" } }], ["F5"]],
    ["grouped digits", [{ no: 1, name: "事業1", plan: { impossible: "1,234" }, actual: "95人" }], ["E5"]],
    ["a budget", [{ no: 1, name: "事業1", plan: 1, actual: 1, budget: { impossible: "INF" } }], ["D5"]],
    ["a number", [{ noText: { impossible: "1.#INF" }, name: "事業1", plan: 1, actual: 1 }], ["A5"]],
    ["a name", [{ no: 1, name: "999", nameValue: { impossible: "999" }, plan: 1, actual: 1 }], ["B5"]],
  ],
});
