import { testRule } from "../rule-test.ts";

testRule("section-empty", {
  accept: [
    [
      "programs under each heading",
      { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人", section: 0 }], sections: ["甲"] },
    ],
    [
      "headings with headings of their own",
      {
        lines: [
          { no: 1, name: "事業1", plan: "100人", actual: "95人", section: 1 },
          { no: 2, name: "事業2", plan: "100人", actual: "95人", section: 3 },
        ],
        sections: ["目標甲", "施策甲", "目標乙", "施策乙"],
        sectionNumbers: [1, 1, 2, 1],
      },
    ],
    [
      "a heading without a number over numbered ones",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人", section: 1 }],
        sections: ["目標", "施策"],
        sectionNumbers: [null, 1],
      },
    ],
  ],
  reject: [
    [
      "one of several in a row",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人", section: 2 }],
        sections: ["目標", "甲", "乙"],
        sectionNumbers: [1, 2, 3],
      },
      [4, 4],
    ],
    [
      "a heading with nothing under it",
      { lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人", section: 0 }], sections: ["甲", "乙"] },
      [4],
    ],
  ],
});
