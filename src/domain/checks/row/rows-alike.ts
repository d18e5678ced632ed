import { reasonRule } from "../reason-rule.ts";

/** Plan and result stand on two sheets, and several lines there have one name: whose result it is nobody can tell. */
export const rowsAlike = reasonRule({
  code: "rows-alike",
  severity: "warning",
  reasons: ["rows-alike"],
  verdict: "review",
  at: "actual",
});
