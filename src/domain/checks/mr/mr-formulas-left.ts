import { address, columnName } from "../../grid.ts";
import { mrRule } from "../mr-rule.ts";

/** Formulas where values are to be published; of a sheet that is open in Excel nobody looks. */
export const mrFormulasLeft = mrRule({
  code: "mr-formulas-left",
  item: "1-7",
  severity: "warning",
  check: ({ grid }) =>
    (grid.formulas ?? []).map(({ column, row, count }) => ({
      row,
      cell: address(row, column),
      params: { column: columnName(column), count, cells: address(row, column) },
    })),
});
