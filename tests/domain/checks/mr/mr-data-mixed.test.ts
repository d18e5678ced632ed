import { sheet, testRule } from "./sheet-cases.ts";

testRule("mr-data-mixed", {
  accept: [
    ["a number a cell", sheet()],
    ["one quantity with its unit", sheet([4, "支援", 1, "250社", "2回", null])],
    ["a range, which is one datum", sheet([4, "支援", 1, "30～40人", 35, null])],
    ["two figures in a remark", sheet([4, "支援", 1, 10, 10, "前年は10人、今年は20人"])],
    ["a text without figures", sheet([4, "支援", 1, "体制の整備", "順調", null])],
  ],
  reject: [
    ["a second figure in brackets", sheet([4, "支援", 1, "250社(500人)", 250, null]), ["D5"]],
    [
      "both sides, one notice a column",
      sheet([4, "支援", 1, "2回 30人", "3回 40人", null], [5, "訪問", 1, "1回 9人", 3, null]),
      ["D5", "E5"],
    ],
    ["a reference behind the figure", sheet([4, "支援", 1, 30, "30人【参考】前年20人", null]), ["E5"]],
  ],
});
