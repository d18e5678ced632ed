import { rowRule } from "../rule.ts";

/** A line that does not show and is counted all the same; a row with several indicators once. */
export const hiddenRow = rowRule({
  code: "hidden-row",
  severity: "warning",
  check: ({ line }) =>
    line.hidden && (line.slot ?? 0) === 0 ? [{ cell: null, params: { name: line.measure ?? line.name } }] : [],
});
