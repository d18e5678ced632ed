import { testRule } from "../rule-test.ts";

testRule("counterpart-missing", {
  accept: [
    ["one to one", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    ["no plan at all, which is another rule's", [{ no: 1, name: "事業1", plan: "-", actual: "5社 3人" }]],
  ],
  reject: [
    [
      "a second planned figure that nobody reported",
      [{ no: 1, name: "事業1", plan: "91人(7%)", actual: "33人" }],
      ["F5"],
    ],
    ["a result beside the planned one", [{ no: 1, name: "事業1", plan: "50社", actual: "45社 120人" }], ["F5"]],
  ],
});
