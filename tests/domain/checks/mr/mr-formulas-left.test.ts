import { sheet, testRule } from "./sheet-cases.ts";

testRule("mr-formulas-left", {
  accept: [
    ["values", sheet()],
    ["a sheet of which nobody looked", { values: sheet().values }],
  ],
  reject: [
    [
      "a sum, and a column of rates",
      {
        ...sheet(),
        formulas: [
          { column: 3, row: 5, count: 1 },
          { column: 6, row: 2, count: 3 },
        ],
      },
      ["F2", "C5"],
    ],
  ],
});
