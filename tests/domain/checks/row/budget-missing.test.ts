import { testRule } from "../rule-test.ts";

testRule("budget-missing", {
  accept: [
    [
      "a group whose measures carry the budget",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "1億円" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "2億円" },
        { no: 3, name: "事業3", plan: "100人", actual: "95人", budget: "3億円" },
        { no: 4, name: "事業4", plan: "100人", actual: "95人", budget: "4億円" },
        { no: 5, name: "事業5", plan: "100人", actual: "95人", budget: "5億円" },
        { kind: "group", no: 6, name: "支援" },
        { kind: "measure", measure: "講座", budget: "8千万円", plan: "10回", actual: "9回" },
      ],
    ],
    [
      "a nothing-mark",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "1億円" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "2億円" },
        { no: 3, name: "事業3", plan: "100人", actual: "95人", budget: "3億円" },
        { no: 4, name: "事業4", plan: "100人", actual: "95人", budget: "4億円" },
        { no: 5, name: "事業5", plan: "100人", actual: "95人", budget: "5億円" },
        { no: 6, name: "事業6", plan: "100人", actual: "95人", budget: "-" },
      ],
    ],
    [
      "a table that leaves budgets out",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
        { no: 3, name: "事業3", plan: "100人", actual: "95人", budget: "1億円" },
      ],
    ],
  ],
  reject: [
    [
      "a blank among budgets",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "1億円" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "2億円" },
        { no: 3, name: "事業3", plan: "100人", actual: "95人", budget: "3億円" },
        { no: 4, name: "事業4", plan: "100人", actual: "95人", budget: "4億円" },
        { no: 5, name: "事業5", plan: "100人", actual: "95人", budget: "5億円" },
        { no: 6, name: "事業6", plan: "100人", actual: "95人" },
      ],
      ["D10"],
    ],
    [
      "a group without any",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "1億円" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "2億円" },
        { no: 3, name: "事業3", plan: "100人", actual: "95人", budget: "3億円" },
        { no: 4, name: "事業4", plan: "100人", actual: "95人", budget: "4億円" },
        { no: 5, name: "事業5", plan: "100人", actual: "95人", budget: "5億円" },
        { kind: "group", no: 6, name: "支援" },
        { kind: "measure", measure: "講座", plan: "10回", actual: "9回" },
      ],
      ["D10"],
    ],
  ],
});
