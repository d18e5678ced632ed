import { reasonRule } from "../reason-rule.ts";

/** Several figures on one side, and nothing says which answers to the plan. */
export const severalFigures = reasonRule({
  code: "several-figures",
  severity: "warning",
  reasons: ["several-figures"],
  verdict: "review",
  at: "actual",
});
