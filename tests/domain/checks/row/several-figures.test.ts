import { testRule } from "../rule-test.ts";

testRule("several-figures", {
  accept: [
    ["a total with its parts", [{ no: 1, name: "事業1", plan: "300人", actual: "計336人(A会場151人、B会場185人)" }]],
    ["a part that is called one", [{ no: 1, name: "事業1", plan: "100人", actual: "120人(うち女性50人)" }]],
  ],
  reject: [
    [
      "three results against one plan",
      [{ no: 1, name: "事業1", plan: "300人", actual: "春期:80人 夏期:90人 秋期:100人" }],
      ["F5"],
    ],
  ],
});
