import { reasonRule } from "../reason-rule.ts";

/** A bound, what is to come or what is missing stands where a result is wanted. */
export const actualIndefinite = reasonRule({
  code: "actual-indefinite",
  severity: "warning",
  reasons: ["actual-indefinite"],
  verdict: "review",
  at: "actual",
});
