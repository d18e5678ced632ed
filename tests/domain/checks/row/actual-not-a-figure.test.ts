import { testRule } from "../rule-test.ts";

testRule("actual-not-a-figure", {
  accept: [
    ["a result", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    ["words on both sides", [{ no: 1, name: "事業1", plan: "体制の整備", actual: "体制を整備した" }]],
  ],
  reject: [
    [
      "a figure planned, words reported",
      [{ no: 1, name: "事業1", plan: "100人", actual: "おおむね順調に実施した" }],
      ["F5"],
    ],
  ],
});
