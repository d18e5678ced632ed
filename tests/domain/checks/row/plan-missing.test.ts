import { testRule } from "../rule-test.ts";

testRule("plan-missing", {
  accept: [
    ["a planned figure", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    ["a nothing-mark", [{ no: 1, name: "事業1", plan: "-", actual: "95人" }]],
    [
      "a group, whose plans stand on its measures",
      [
        { kind: "group", no: 1, name: "支援事業" },
        { kind: "measure", measure: "講座", plan: "10回", actual: "9回" },
      ],
    ],
  ],
  reject: [["a blank plan beside a result", [{ no: 1, name: "事業1", actual: "95人" }], ["E5"]]],
});
