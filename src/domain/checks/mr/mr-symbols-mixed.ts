import { figureNotices } from "../figure-notices.ts";
import { mrRule } from "../mr-rule.ts";
import { isNumberSymbol } from "../notation/number-symbols.ts";

/** ***, X, - or … in a column of numbers. */
export const mrSymbolsMixed = mrRule({
  code: "mr-symbols-mixed",
  item: "1-13",
  severity: "warning",
  check: (table) => figureNotices(table, ({ value }) => typeof value === "string" && isNumberSymbol(value)),
});
