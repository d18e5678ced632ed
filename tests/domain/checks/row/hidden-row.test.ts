import { testRule } from "../rule-test.ts";

testRule("hidden-row", {
  accept: [["a row that shows", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]]],
  reject: [
    [
      "a hidden one",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人", hidden: true },
      ],
      [6],
    ],
  ],
});
