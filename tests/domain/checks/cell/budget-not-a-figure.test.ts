import { testRule } from "../rule-test.ts";

testRule("budget-not-a-figure", {
  accept: [
    ["an approximate sum of money", [{ no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "約50億円" }]],
    ["a blank, which is another rule's", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    ["a nothing-mark", [{ no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "-" }]],
    ["a pointer to the measures", [{ no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "各事業欄記載" }]],
  ],
  reject: [
    [
      "words",
      [{ no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "都事業のため、区の費用負担はなし。" }],
      ["D5"],
    ],
    [
      "a figure that is no money",
      [{ no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "延べ46日間" }],
      ["D5"],
    ],
  ],
});
