import { sheet, testRule } from "./sheet-cases.ts";

const bare = (...lines: readonly (readonly (string | number | null)[])[]) => ({
  values: [["番号", "事業名", "予算", "計画", "実績"], ...lines],
});

testRule("mr-unit-missing", {
  accept: [
    ["units in headings", sheet()],
    ["units in cells", bare([1, "研修", "100円", "10人", "9人"], [2, "相談", "100円", "10人", "9人"])],
    [
      "a line over the table",
      { values: [["（単位：人）"], ["番号", "事業名", "計画", "実績"], [1, "研修", 10, 9], [2, "相談", 20, 19]] },
    ],
    [
      "a column of units",
      {
        values: [
          ["番号", "事業名", "単位", "計画", "実績"],
          [1, "研修", "人", 10, 9],
          [2, "相談", "件", 20, 19],
        ],
      },
    ],
    ["blanks and words", bare([1, "研修", null, "10人", "9人"], [2, "相談", "-", "調整中", null])],
  ],
  reject: [
    ["bare numbers, one notice a column", bare([1, "研修", 100, 10, 9], [2, "相談", 100, 20, 19]), ["C2", "D2", "E2"]],
    ["one figure among others", bare([1, "研修", "100円", "10人", "9人"], [2, "相談", "100円", "10人", 9]), ["E3"]],
  ],
});
