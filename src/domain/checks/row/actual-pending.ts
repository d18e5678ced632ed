import { reasonRule } from "../reason-rule.ts";

/** The result is still being counted, or only a reference figure is given. */
export const actualPending = reasonRule({
  code: "actual-pending",
  severity: "info",
  reasons: ["actual-pending"],
  verdict: "not-assessed",
  at: "actual",
});
