import { headings, sheet, testRule } from "./sheet-cases.ts";

const [, first = [], second = [], third = []] = sheet().values;
const blank = headings.map(() => null);

testRule("mr-table-parted", {
  accept: [
    ["one table without gaps", sheet()],
    [
      "blank rows over and under it",
      { values: [["事業一覧"], blank, headings, first, second, third, blank, ["※ 注記"]] },
    ],
    [
      "rows that a merged cell covers",
      { values: [headings, first, second, blank, third], merges: [{ top: 3, left: 2, bottom: 4, right: 2 }] },
    ],
  ],
  reject: [
    ["blank rows", { values: [headings, first, blank, second, blank, third] }, ["A3"]],
    [
      "a blank column",
      { values: [headings, first, second, third].map((row) => [...row.slice(0, 3), null, ...row.slice(3)]) },
      ["D1"],
    ],
    ["headings again", { values: [headings, first, second, headings, third] }, ["A4"]],
    ["blank rows and headings again", { values: [headings, first, second, blank, headings, third] }, ["A4", "A5"]],
  ],
});
