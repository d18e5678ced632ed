import { testRule } from "../rule-test.ts";

testRule("plan-not-set", {
  accept: [
    ["a planned figure", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    ["a blank", [{ no: 1, name: "事業1", actual: "95人" }]],
    ["0, which is a target", [{ no: 1, name: "事業1", plan: "0人", actual: "95人" }]],
  ],
  reject: [
    ["a dash", [{ no: 1, name: "事業1", plan: "－", actual: "95人" }], ["E5"]],
    ["設定しない", [{ no: 1, name: "事業1", plan: "設定しない", actual: "95人" }], ["E5"]],
    ["once, however many results stand beside it", [{ no: 1, name: "事業1", plan: "_", actual: "19区11市" }], ["E5"]],
  ],
});
