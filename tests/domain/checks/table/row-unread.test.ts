import { testRule } from "../rule-test.ts";

testRule("row-unread", {
  accept: [
    ["nothing unread", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]],
    [
      "words of a form",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        unread: [{ row: 6, text: "２ 指標の推移", figures: 0 }],
      },
    ],
  ],
  reject: [
    [
      "a row that was taken for nothing",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        unread: [{ row: 6, text: "※詳細は別紙 3件" }],
      },
      [6],
    ],
    [
      "amounts on a form",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        unread: [{ row: 6, text: "活動量 12 13", figures: 2 }],
      },
      [6],
    ],
  ],
});
