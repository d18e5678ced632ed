import { reasonRule } from "../reason-rule.ts";

/** A figure beside those that were compared, without a counterpart on the other side. */
export const counterpartMissing = reasonRule({
  code: "counterpart-missing",
  severity: "info",
  reasons: ["counterpart-missing"],
  verdict: "not-assessed",
  at: "actual",
});
