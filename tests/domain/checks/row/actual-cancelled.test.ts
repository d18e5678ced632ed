import { testRule } from "../rule-test.ts";

testRule("actual-cancelled", {
  accept: [["a result", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]]],
  reject: [["cancelled", [{ no: 1, name: "事業1", plan: "100人", actual: "中止" }], ["F5"]]],
});
