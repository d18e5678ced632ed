import { testRule } from "../rule-test.ts";

testRule("actual-pending", {
  accept: [["a result", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]]],
  reject: [
    ["集計中", [{ no: 1, name: "事業1", plan: "100人", actual: "集計中" }], ["F5"]],
    ["a reference figure alone", [{ no: 1, name: "事業1", plan: "1.6万人", actual: "【参考】0.8万人" }], ["F5"]],
  ],
});
