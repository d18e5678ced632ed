import { reasonRule } from "../reason-rule.ts";

/** Planned, and the result is a nothing-mark: it may mean 0, and may mean not counted. */
export const actualNotSet = reasonRule({
  code: "actual-not-set",
  severity: "warning",
  reasons: ["actual-not-set"],
  verdict: "not-assessed",
  at: "actual",
});
