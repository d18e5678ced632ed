import { testRule } from "../rule-test.ts";

testRule("actual-not-set", {
  accept: [
    ["a blank", [{ no: 1, name: "事業1", plan: "100人" }]],
    ["no target either", [{ no: 1, name: "事業1", plan: "-", actual: "-" }]],
  ],
  reject: [["planned, a dash for a result", [{ no: 1, name: "事業1", plan: "100人", actual: "-" }], ["F5"]]],
});
