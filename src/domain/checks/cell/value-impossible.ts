import { isImpossible } from "../../grid.ts";
import { quoted } from "../figures.ts";
import { cellRule } from "../rule.ts";

/** The file has something as a number that is none (NaN, 1,234): a program wrote it that does not know the format. */
export const valueImpossible = cellRule({
  code: "value-impossible",
  severity: "error",
  check: ({ cell }) => (isImpossible(cell.value) ? { text: quoted(cell.value.impossible) } : null),
});
