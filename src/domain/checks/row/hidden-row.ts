import { rowRule } from "../rule.ts";

/** A line that does not show and is counted all the same. */
export const hiddenRow = rowRule({
  code: "hidden-row",
  severity: "warning",
  check: ({ line }) => (line.hidden ? [{ cell: null, params: { name: line.measure ?? line.name } }] : []),
});
