import { testRule } from "../rule-test.ts";

const lines = [{ no: 1, name: "事業1", plan: "100人", actual: "95人" }];

testRule("row-unread", {
  accept: [
    ["nothing unread", lines],
    ["words of a form", { lines, forms: [{ name: "事業名" }], unread: [{ row: 6, text: "２ 指標の推移 3" }] }],
  ],
  reject: [["a row that was taken for nothing", { lines, unread: [{ row: 6, text: "※詳細は別紙 3件" }] }, [6]]],
});
