import { testRule } from "../rule-test.ts";

testRule("name-duplicate", {
  accept: [
    [
      "names once each",
      [
        { no: 1, name: "事業1", plan: "100人", actual: "95人" },
        { no: 2, name: "事業2", plan: "100人", actual: "95人" },
      ],
    ],
    [
      "one measure name under two groups",
      [
        { kind: "group", no: 1, name: "甲" },
        { kind: "measure", measure: "専門家派遣", plan: "1社", actual: "1社" },
        { kind: "group", no: 2, name: "乙" },
        { kind: "measure", measure: "専門家派遣", plan: "2社", actual: "2社" },
      ],
    ],
    [
      "a program listed again on purpose",
      [
        { no: 1, name: "相談事業", plan: "100人", actual: "95人" },
        { no: 2, name: "相談事業（再掲）", plan: "100人", actual: "95人" },
      ],
    ],
  ],
  reject: [
    [
      "one name on two programs",
      [
        { no: 1, name: "相談事業", plan: "100人", actual: "95人" },
        { no: 2, name: "相談 事業", plan: "100人", actual: "95人" },
      ],
      ["B6"],
    ],
    [
      "one measure twice under a group",
      [
        { kind: "group", no: 1, name: "甲" },
        { kind: "measure", measure: "派遣", plan: "1社", actual: "1社" },
        { kind: "measure", measure: "派遣", plan: "2社", actual: "2社" },
      ],
      ["B7"],
    ],
  ],
});
