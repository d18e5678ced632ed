import { testRule } from "../rule-test.ts";

testRule("unit-missing", {
  accept: [
    [
      "figures that all have units",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
      ],
    ],
    [
      "a table without units",
      [
        { no: 1, name: "事業1", plan: 100, actual: 95 },
        { no: 2, name: "事業2", plan: 100, actual: 95 },
        { no: 3, name: "事業3", plan: 100, actual: 95 },
      ],
    ],
    [
      "a unit from the unit column",
      {
        lines: [
          { no: 1, name: "事業1", plan: "100人", actual: "95人" },
          { no: 2, name: "事業2", plan: 100, actual: "95人" },
        ],
        figureUnit: "人",
      },
    ],
  ],
  reject: [
    [
      "a bare number among figures with units",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
        { no: 3, name: "事業3", plan: 100, actual: "95人" },
      ],
      ["E7"],
    ],
  ],
});
