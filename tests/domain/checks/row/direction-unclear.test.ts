import { testRule } from "../rule-test.ts";

testRule("direction-unclear", {
  accept: [["reductions on both sides", [{ no: 1, name: "事業1", plan: "74人減", actual: "154人減" }]]],
  reject: [
    ["a capacity", [{ no: 1, name: "事業1", plan: "定員30人以内", actual: "25人" }], ["F5"]],
    ["a target below 0", [{ no: 1, name: "事業1", plan: "△100人", actual: "△80人" }], ["F5"]],
  ],
});
