import { reasonRule } from "../reason-rule.ts";

/** A change against a level, or a target below 0: what more of it means is not written. */
export const directionUnclear = reasonRule({
  code: "direction-unclear",
  severity: "warning",
  reasons: ["direction-unclear"],
  verdict: "review",
  at: "actual",
});
