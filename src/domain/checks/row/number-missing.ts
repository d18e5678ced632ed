import { rowRule } from "../rule.ts";

/** A program without a number, where programs have numbers; 1-2 is one, though it cannot be counted on. */
export const numberMissing = rowRule({
  code: "number-missing",
  severity: "warning",
  check: ({ line }, { facts }) =>
    line.kind !== "measure" && line.no === null && (line.noCell?.text ?? "").trim() === "" && facts.numbered
      ? [{ cell: line.noCell?.address ?? null, params: { name: line.name } }]
      : [],
});
