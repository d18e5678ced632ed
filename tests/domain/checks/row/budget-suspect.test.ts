import { testRule } from "../rule-test.ts";

testRule("budget-suspect", {
  accept: [
    [
      "a small program among large ones",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "1億円" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "2億円" },
        { no: 3, name: "事業3", plan: "100人", actual: "95人", budget: "3億円" },
        { no: 4, name: "事業4", plan: "100人", actual: "95人", budget: "4億円" },
        { no: 5, name: "事業5", plan: "100人", actual: "95人", budget: "5億円" },
        { no: 6, name: "事業6", plan: "100人", actual: "95人", budget: "2千万円" },
        { no: 7, name: "事業7", plan: "100人", actual: "95人", budget: "58万円" },
      ],
    ],
    [
      "a table too short to compare",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "5億円" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "50円" },
      ],
    ],
  ],
  reject: [
    [
      "円 where the others are 千円",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "1億円" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "2億円" },
        { no: 3, name: "事業3", plan: "100人", actual: "95人", budget: "3億円" },
        { no: 4, name: "事業4", plan: "100人", actual: "95人", budget: "4億円" },
        { no: 5, name: "事業5", plan: "100人", actual: "95人", budget: "5億円" },
        { no: 6, name: "事業6", plan: "100人", actual: "95人", budget: "30万円" },
      ],
      ["D10"],
    ],
    [
      "two that were both typed in another unit",
      [
        { no: 1, name: "甲", budget: "1億円" },
        { no: 2, name: "乙", budget: "2億円" },
        { no: 3, name: "丙", budget: "3億円" },
        { no: 4, name: "丁", budget: "4億円" },
        { no: 5, name: "戊", budget: "5億円" },
        { no: 6, name: "己", budget: "10万円" },
        { no: 7, name: "庚", budget: "20万円" },
      ],
      ["D10", "D11"],
    ],
    [
      "a thousandfold",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人", budget: "1億円" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人", budget: "2億円" },
        { no: 3, name: "事業3", plan: "100人", actual: "95人", budget: "3億円" },
        { no: 4, name: "事業4", plan: "100人", actual: "95人", budget: "4億円" },
        { no: 5, name: "事業5", plan: "100人", actual: "95人", budget: "5億円" },
        { no: 6, name: "事業6", plan: "100人", actual: "95人", budget: "3,000億円" },
      ],
      ["D10"],
    ],
  ],
});
