import { testRule } from "../rule-test.ts";

testRule("direction-unclear", {
  accept: [["reductions on both sides", [{ no: 1, name: "事業1", plan: "74人減", actual: "154人減" }]]],
  reject: [
    ["a change against a level", [{ no: 1, name: "事業1", plan: "100人増", actual: "120人" }], ["F5"]],
    ["a target below 0", [{ no: 1, name: "事業1", plan: "△100人", actual: "△80人" }], ["F5"]],
  ],
});
