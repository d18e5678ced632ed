import { testRule } from "../rule-test.ts";

testRule("plan-duplicated", {
  accept: [
    [
      "the same figure on two lines",
      [
        { no: 1, name: "事業1", plan: "300社", actual: "220社" },
        { no: 2, name: "事業2", plan: "300社", actual: "212社" },
      ],
    ],
    [
      "a phrase",
      [
        { no: 1, name: "事業1", plan: "継続実施", actual: "95人" },
        { no: 2, name: "事業2", plan: "継続実施", actual: "95人" },
      ],
    ],
    [
      "a phrase that goes on",
      [
        { no: 1, name: "甲", plan: "引き続き事業を実施する" },
        { no: 2, name: "乙", plan: "引き続き事業を実施する" },
      ],
    ],
    [
      "a text that the whole table uses",
      [
        { no: 1, name: "事業1", plan: "関係機関と連携して実施", actual: "95人" },
        { no: 2, name: "事業2", plan: "関係機関と連携して実施", actual: "95人" },
        { no: 3, name: "事業3", plan: "関係機関と連携して実施", actual: "95人" },
        { no: 4, name: "事業4", plan: "関係機関と連携して実施", actual: "95人" },
        { no: 5, name: "事業5", plan: "関係機関と連携して実施", actual: "95人" },
      ],
    ],
    [
      "pointers to the measures",
      [
        { kind: "group", no: 1, name: "甲", plan: "各事業欄記載" },
        { kind: "group", no: 2, name: "乙", plan: "各事業欄記載" },
      ],
    ],
  ],
  reject: [
    [
      "words copied from the program before",
      [
        { no: 1, name: "甲", plan: "・相談窓口の設置" },
        { no: 2, name: "乙", plan: "相談窓口の設置" },
      ],
      ["E6"],
    ],
    [
      "a deed copied to the next line",
      [
        { kind: "group", no: 1, name: "支援" },
        { kind: "measure", measure: "企業開拓", plan: "「企業開拓チーム」の編成", actual: "5名" },
        { kind: "measure", measure: "職場定着", plan: "「企業開拓チーム」の編成", actual: "5名" },
      ],
      ["E7"],
    ],
  ],
});
