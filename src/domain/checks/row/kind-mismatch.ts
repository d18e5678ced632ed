import { reasonRule } from "../reason-rule.ts";

/** Figures of two sorts: a change against a level, a rank, a score of another maximum. */
export const kindMismatch = reasonRule({
  code: "kind-mismatch",
  severity: "warning",
  reasons: ["kind-mismatch"],
  verdict: "review",
  at: "actual",
});
