import { testRule } from "../rule-test.ts";

testRule("row-unread", {
  accept: [["nothing unread", [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }]]],
  reject: [
    [
      "a row that was taken for nothing",
      {
        lines: [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }],
        unread: [{ row: 6, text: "※詳細は別紙 3件" }],
      },
      [6],
    ],
  ],
});
