import { reasonRule } from "../reason-rule.ts";

/** Each row is of a year, and the program has none of the judged one: its figures are shown, not judged. */
export const yearAbsent = reasonRule({
  code: "year-absent",
  severity: "warning",
  reasons: ["year-absent"],
  verdict: "not-assessed",
  at: "plan",
});
