import { sheet, testRule } from "./sheet-cases.ts";

const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

testRule("mr-cells-merged", {
  accept: [["a sheet without merges", sheet()]],
  reject: [
    ["a budget over two lines", { ...sheet(), merges: [merge(2, 3, 3, 3)] }, ["C2"]],
    [
      "one notice a column of lines",
      { ...sheet(), merges: [merge(2, 3, 3, 3), merge(2, 6, 3, 6), merge(4, 3, 5, 3)] },
      ["C2", "F2"],
    ],
    [
      "a title and headings, one notice each",
      {
        values: [
          ["事業一覧"],
          ["番号", "事業名", "計画", null, "実績", null],
          [null, null, "人数(人)", "予算(円)", "人数(人)", "決算(円)"],
          [1, "研修", 100, 1000, 95, 900],
          [2, "相談", 200, 1000, 190, 900],
        ],
        merges: [merge(1, 1, 1, 6), merge(2, 3, 2, 4), merge(2, 5, 2, 6)],
      },
      ["A1", "C2"],
    ],
  ],
});
