import { reasonRule } from "../reason-rule.ts";

/** A run of digits that cannot be read for sure. */
export const digitsUnreadable = reasonRule({
  code: "digits-unreadable",
  severity: "warning",
  reasons: ["digits-unreadable"],
  verdict: "review",
  at: "actual",
});
