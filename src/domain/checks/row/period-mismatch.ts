import { reasonRule } from "../reason-rule.ts";

/** The plan covers another time than the result. */
export const periodMismatch = reasonRule({
  code: "period-mismatch",
  severity: "warning",
  reasons: ["period-mismatch"],
  verdict: "review",
  at: "actual",
});
