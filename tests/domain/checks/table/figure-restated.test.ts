import { testRule } from "../rule-test.ts";

testRule("figure-restated", {
  accept: [["any sheet alone: two years' sheets show it", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]]],
  reject: [],
});
