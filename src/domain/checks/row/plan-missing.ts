import { reasonRule } from "../reason-rule.ts";

/** The plan is blank: nobody said what was planned. */
export const planMissing = reasonRule({
  code: "plan-missing",
  severity: "warning",
  reasons: ["plan-missing"],
  verdict: "not-assessed",
  at: "plan",
});
