import { tableRule } from "../rule.ts";

/**
 * A decision in the ledger whose indicator is no longer in the sheet. Noticed where decisions are read (the
 * report), which the sheet's own rules know nothing of; it stands here for its words and severity.
 */
export const decisionOrphaned = tableRule({
  code: "decision-orphaned",
  severity: "warning",
  check: () => [],
});
