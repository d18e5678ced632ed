import { reasonRule } from "../reason-rule.ts";

/** Planned in one unit, achieved in another. */
export const unitMismatch = reasonRule({
  code: "unit-mismatch",
  severity: "warning",
  reasons: ["unit-mismatch"],
  verdict: "review",
  at: "actual",
});
