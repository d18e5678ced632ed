import { testRule } from "../rule-test.ts";

testRule("number-gap", {
  accept: [
    [
      "a count",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
        { no: 3, name: "事業3", plan: "100人", actual: "95人" },
      ],
    ],
    [
      "unnumbered programs that stand for the missing numbers",
      [
        { no: 12, name: "事業12", plan: "100人", actual: "95人" },
        { name: "甲", plan: "1人", actual: "1人" },
        { name: "乙", plan: "1人", actual: "1人" },
        { no: 15, name: "事業15", plan: "100人", actual: "95人" },
      ],
    ],
    [
      "a number used twice, which is another rule's",
      [
        { no: 1, name: "甲" },
        { no: 1, name: "乙" },
        { no: 3, name: "丙" },
      ],
    ],
    [
      "codes",
      [
        { no: 101, name: "事業101", plan: "100人", actual: "95人" },
        { no: 201, name: "事業201", plan: "100人", actual: "95人" },
        { no: 301, name: "事業301", plan: "100人", actual: "95人" },
        { no: 401, name: "事業401", plan: "100人", actual: "95人" },
      ],
    ],
    [
      "a sheet that starts in the middle",
      [
        { no: 10, name: "事業10", plan: "100人", actual: "95人" },
        { no: 11, name: "事業11", plan: "100人", actual: "95人" },
      ],
    ],
  ],
  reject: [
    [
      "a number left out",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
        { no: 4, name: "事業4", plan: "100人", actual: "95人" },
        { no: 5, name: "事業5", plan: "100人", actual: "95人" },
      ],
      ["A7"],
    ],
  ],
});
