import { testRule } from "../rule-test.ts";

testRule("kind-mismatch", {
  accept: [
    ["two changes", [{ no: 1, name: "事業1", plan: "3割減", actual: "25%減" }]],
    ["two levels", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
  ],
  reject: [["a change against a level", [{ no: 1, name: "投票率", plan: "5%増", actual: "52%" }], ["F5"]]],
});
