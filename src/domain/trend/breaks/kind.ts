import type { BreakRule } from "./break-rule.ts";

/** A level became a change, a figure became a day. */
export const kindChanged: BreakRule = {
  code: "kind",
  isBroken: (before, after) =>
    before.kind !== after.kind && before.actual.value !== null && after.actual.value !== null,
};
