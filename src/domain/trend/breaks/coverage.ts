import type { BreakRule } from "./break-rule.ts";

/** What one year's figures took in became a sum, a mean, or a part of the year. */
export const coverageChanged: BreakRule = {
  code: "coverage",
  isBroken: (before, after) => (before.how ?? "single") !== (after.how ?? "single"),
};
