import { isCellError } from "../../grid.ts";
import { cellRule } from "../rule.ts";

/** The cell holds an Excel error value. */
export const cellError = cellRule({
  code: "cell-error",
  severity: "error",
  check: ({ cell }) => (isCellError(cell.value) ? { error: cell.value.error } : null),
});
