import { reasonRule } from "../reason-rule.ts";

/** Planned, then cancelled. */
export const actualCancelled = reasonRule({
  code: "actual-cancelled",
  severity: "warning",
  reasons: ["actual-cancelled"],
  verdict: "not-assessed",
  at: "actual",
});
