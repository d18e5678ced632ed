import { headings, sheet, testRule } from "./sheet-cases.ts";

const [, first = [], second = [], third = []] = sheet().values;
const other = [
  ["番号", "事業名", "計画(人)", "実績(人)"],
  [1, "防災", 10, 9],
  [2, "防犯", 20, 19],
];

testRule("mr-tables-several", {
  accept: [["one table", sheet()]],
  reject: [
    [
      "a further one beside it",
      {
        values: [headings, first, second, third].map((row, index) => [
          ...row,
          null,
          null,
          ...(other[index] ?? [null, null, null, null]),
        ]),
      },
      ["I1"],
    ],
  ],
});
