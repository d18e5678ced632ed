import { reasonRule } from "../reason-rule.ts";

/** Planned, and the result is blank. */
export const actualMissing = reasonRule({
  code: "actual-missing",
  severity: "warning",
  reasons: ["actual-missing"],
  verdict: "not-assessed",
  at: "actual",
});
