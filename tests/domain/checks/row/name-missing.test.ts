import { testRule } from "../rule-test.ts";

testRule("name-missing", {
  accept: [
    ["a name", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    [
      "a measure, whose name is its own",
      [
        { kind: "group", no: 1, name: "支援" },
        { kind: "measure", measure: "講座", plan: "10回", actual: "9回" },
      ],
    ],
  ],
  reject: [["a number without a name", [{ no: 1, name: "", plan: "100人", actual: "95人" }], ["B5"]]],
});
