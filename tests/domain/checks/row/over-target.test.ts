import { testRule } from "../rule-test.ts";

testRule("over-target", {
  accept: [
    ["119.9 %", [{ no: 1, name: "事業1", plan: "1,000人", actual: "1,199人" }]],
    [
      "a line that the policy puts higher",
      { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "130人" }], policy: { overTarget: 1.5 } },
    ],
    ["the upper end of a planned range", [{ no: 1, name: "事業1", plan: "30～40人", actual: "40人" }]],
  ],
  reject: [
    ["120 %", [{ no: 1, name: "事業1", plan: "1,000人", actual: "1,200人" }], ["F5"]],
    ["beyond a planned range", [{ no: 1, name: "事業1", plan: "30～40人", actual: "45人" }], ["F5"]],
  ],
});
