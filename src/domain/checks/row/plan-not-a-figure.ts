import { reasonRule } from "../reason-rule.ts";

/** The plan is a deed or another text, which no figure can be measured against. */
export const planNotAFigure = reasonRule({
  code: "plan-not-a-figure",
  severity: "warning",
  reasons: ["plan-not-a-figure", "plan-pending"],
  verdict: "not-assessed",
  at: "plan",
});
