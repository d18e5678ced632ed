import { testRule } from "../rule-test.ts";

testRule("plan-zero", {
  accept: [
    ["a dash", [{ no: 1, name: "事業1", plan: "-", actual: "95人" }]],
    ["nought at most, which is met or not", [{ no: 1, name: "死亡事故", plan: "0人以下", actual: "0人" }]],
  ],
  reject: [["0", [{ no: 1, name: "事業1", plan: "0人", actual: "95人" }], ["E5"]]],
});
