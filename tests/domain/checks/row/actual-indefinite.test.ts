import { testRule } from "../rule-test.ts";

const line = { no: 1, name: "事業1", plan: "100人", actual: "95人" } as const;

testRule("actual-indefinite", {
  accept: [
    ["a result", [line]],
    ["a result that decides, however much it is", [{ ...line, actual: "100人以上" }]],
    ["an intention that was outdone", [{ ...line, actual: "95人、予定どおり実施" }]],
  ],
  reject: [
    ["a bound", [{ ...line, actual: "95人以下" }], ["F5"]],
    ["a bound that may lie on either side of the target", [{ ...line, actual: "99人以上" }], ["F5"]],
    ["what is to come", [{ ...line, actual: "95人を予定" }], ["F5"]],
    ["what is missing", [{ ...line, actual: "あと95人" }], ["F5"]],
  ],
});
