import { testRule } from "../rule-test.ts";

testRule("unit-only-in-note", {
  accept: [
    [
      "units in the cells",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
      ],
    ],
    [
      "a table that has all its units in a column",
      {
        lines: [
          { no: 1, name: "事業1", plan: 100, actual: 95 },
          { no: 2, name: "事業2", plan: 100, actual: 95 },
          { no: 3, name: "事業3", plan: 100, actual: 95 },
        ],
        figureUnit: "人",
      },
    ],
  ],
  reject: [
    [
      "one figure that takes its unit from the column",
      {
        lines: [
          { no: 1, name: "事業1", plan: "100人", actual: "95人" },
          { no: 2, name: "事業2", plan: "100人", actual: "95人" },
          { no: 3, name: "事業3", plan: "100", actual: "95人" },
        ],
        figureUnit: "人",
      },
      ["E7"],
    ],
  ],
});
