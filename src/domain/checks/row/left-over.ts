import { reasonRule } from "../reason-rule.ts";

/** Words of a cell that nobody read stand beside the figures. */
export const leftOver = reasonRule({
  code: "left-over",
  severity: "warning",
  reasons: ["left-over"],
  verdict: "review",
  at: "actual",
});
