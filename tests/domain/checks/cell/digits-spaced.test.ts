import { testRule } from "../rule-test.ts";

testRule("digits-spaced", {
  accept: [
    ["a space before the unit", [{ no: 1, name: "事業1", plan: "100人", actual: "96 社" }]],
    ["two figures side by side", [{ no: 1, name: "事業1", plan: "100人", actual: "26人 33人" }]],
  ],
  reject: [["text taken out of a PDF", [{ no: 1, name: "事業1", plan: "100人", actual: "1 6 ,3 7 7人" }], ["F5"]]],
});
