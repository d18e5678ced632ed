import { sheet, testRule } from "./sheet-cases.ts";

testRule("mr-objects-placed", {
  accept: [
    ["cells alone", sheet()],
    ["a sheet of which nobody looked", { values: sheet().values }],
  ],
  reject: [["a chart and two arrows", { ...sheet(), objects: 3 }, [null]]],
});
