import { reasonRule } from "../reason-rule.ts";

/** Figures of one unit whose labels do not meet. */
export const labelUnmatched = reasonRule({
  code: "label-unmatched",
  severity: "warning",
  reasons: ["label-unmatched"],
  verdict: "review",
  at: "actual",
});
