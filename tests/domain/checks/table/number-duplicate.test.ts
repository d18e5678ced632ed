import { testRule } from "../rule-test.ts";

testRule("number-duplicate", {
  accept: [
    [
      "numbers once each",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
      ],
    ],
    [
      "numbers that start again in each section",
      {
        lines: [
          { no: 1, name: "事業1", plan: "100人", actual: "95人", section: 0 },
          { no: 2, name: "事業2", plan: "100人", actual: "95人", section: 0 },
          { no: 1, name: "別", plan: "100人", actual: "95人", section: 1 },
          { no: 2, name: "他", plan: "100人", actual: "95人", section: 1 },
        ],
        sections: ["甲", "乙"],
      },
    ],
    [
      "one program with two indicators",
      [
        { no: 1, name: "事業甲", plan: "100人", actual: "95人", unit: "相談件数" },
        { no: 1, name: "事業甲", plan: "100人", actual: "95人", unit: "受講者数" },
      ],
    ],
    [
      "a program listed again on purpose",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 1, name: "事業1（再掲）", plan: "100人", actual: "95人" },
      ],
    ],
  ],
  reject: [
    [
      "one number on two programs",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
        { no: 1, name: "別の事業", plan: "100人", actual: "95人" },
      ],
      ["A7"],
    ],
  ],
});
