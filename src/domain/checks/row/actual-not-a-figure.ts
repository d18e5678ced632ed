import { reasonRule } from "../reason-rule.ts";

/** Planned as a figure, reported in words. */
export const actualNotAFigure = reasonRule({
  code: "actual-not-a-figure",
  severity: "warning",
  reasons: ["actual-not-a-figure"],
  verdict: "not-assessed",
  at: "actual",
});
