import { reasonRule } from "../reason-rule.ts";

/** Heads counted once (実) set against heads counted every time (延べ). */
export const countingBasisMixed = reasonRule({
  code: "counting-basis-mixed",
  severity: "warning",
  reasons: ["counting-basis-mixed"],
  verdict: "review",
  at: "actual",
});
