import type { BreakRule } from "./break-rule.ts";

/** 延べ人数 became 実人数. */
export const countingChanged: BreakRule = {
  code: "counting",
  isBroken: (before, after) =>
    before.counting !== null && after.counting !== null && before.counting !== after.counting,
};
