import { rowRule } from "../rule.ts";

/** A program without a number, where programs have numbers. */
export const numberMissing = rowRule({
  code: "number-missing",
  severity: "warning",
  check: ({ line }, { facts }) =>
    line.kind !== "measure" && line.no === null && facts.numbered
      ? [{ cell: line.noCell?.address ?? null, params: { name: line.name } }]
      : [],
});
