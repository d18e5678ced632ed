import { testRule } from "../rule-test.ts";

testRule("actual-missing", {
  accept: [
    ["a result", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    ["no plan either", [{ no: 1, name: "事業1" }]],
    ["a result of 0", [{ no: 1, name: "事業1", plan: "100人", actual: "0人" }]],
  ],
  reject: [["planned, no result", [{ no: 1, name: "事業1", plan: "100人" }], ["F5"]]],
});
