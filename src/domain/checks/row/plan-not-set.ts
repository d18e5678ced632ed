import { reasonRule } from "../reason-rule.ts";

/** A nothing-mark where the plan would stand: no target was set, on purpose. */
export const planNotSet = reasonRule({
  code: "plan-not-set",
  severity: "info",
  reasons: ["plan-not-set"],
  verdict: "not-assessed",
  at: "plan",
});
