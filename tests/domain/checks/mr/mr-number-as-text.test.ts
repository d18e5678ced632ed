import { sheet, testRule } from "./sheet-cases.ts";

testRule("mr-number-as-text", {
  accept: [
    ["numbers", sheet()],
    [
      "a number that its format shows with a unit",
      { ...sheet(), formats: [[], ["General", "General", "General", '0"人"']] },
    ],
    ["blanks, dashes and words", sheet([4, "支援", null, "-", "集計中", null])],
    ["several data in one cell, of which another rule tells", sheet([4, "支援", 1, "250社(500人)", 250, null])],
    ["a figure in a remark", sheet([4, "支援", 1, 10, 10, "100人"])],
    ["a number of the program that is text", sheet(["4", "支援", 1, 10, 10, null])],
  ],
  reject: [
    ["a unit", sheet([4, "支援", 1, "4,000人", 3900, null]), ["D5"]],
    ["a word before it", sheet([4, "支援", "約30万円", 10, 10, null]), ["C5"]],
    ["digits in full width", sheet([4, "支援", 1, "１２０", 120, null]), ["D5"]],
    ["a bare number typed as text", sheet([4, "支援", 1, 120, "120", null]), ["E5"]],
    ["digits that cannot be read for sure", sheet([4, "支援", 1, "12,34人", 120, null]), ["D5"]],
    [
      "one notice a column, however many",
      sheet([4, "支援", 1, "10人", "9人", null], [5, "訪問", 1, "10人", "9人", null]),
      ["D5", "E5"],
    ],
    [
      "a plan of another year",
      {
        values: [
          ["番号", "事業名", "令和3年度 計画(人)", "令和3年度 実績(人)", "令和4年度 計画(人)", "令和4年度 実績(人)"],
          [1, "研修", "90人", 80, 100, 95],
          [2, "相談", "180人", 170, 200, 210],
        ],
      },
      ["C2"],
    ],
  ],
});
