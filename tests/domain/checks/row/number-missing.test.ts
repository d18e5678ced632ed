import { testRule } from "../rule-test.ts";

testRule("number-missing", {
  accept: [
    [
      "numbers",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
      ],
    ],
    [
      "a table without numbers",
      [
        { no: null, name: "事業null", plan: "100人", actual: "95人" },
        { no: null, name: "別の事業", plan: "100人", actual: "95人" },
      ],
    ],
    [
      "measures",
      [
        { kind: "group", no: 1, name: "支援" },
        { kind: "measure", measure: "講座", plan: "10回", actual: "9回" },
      ],
    ],
    [
      "a number that is none to count on",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
        { noText: "2-2", name: "別の事業", plan: "5人", actual: "5人" },
      ],
    ],
  ],
  reject: [
    [
      "a program without a number among numbered ones",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
        { name: "別の事業", plan: "5人", actual: "5人" },
      ],
      ["A7"],
    ],
  ],
});
