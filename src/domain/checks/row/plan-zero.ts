import { reasonRule } from "../reason-rule.ts";

/** A target of 0, which nothing can be divided by. */
export const planZero = reasonRule({
  code: "plan-zero",
  severity: "warning",
  reasons: ["plan-zero"],
  verdict: "not-assessed",
  at: "plan",
});
