import { nameKey } from "../program-parts.ts";
import type { BreakRule } from "./break-rule.ts";

/** The indicator, or its measure, is called otherwise. */
export const labelChanged: BreakRule = {
  code: "label",
  isBroken: (before, after) =>
    nameKey(before.label) !== nameKey(after.label) || nameKey(before.measure) !== nameKey(after.measure),
};
