import { nameKey } from "../program-parts.ts";
import type { BreakRule } from "./break-rule.ts";

/** What the figures count is said otherwise: 受講者数 became 修了者数. */
export const definitionChanged: BreakRule = {
  code: "definition",
  isBroken: (before, after) =>
    before.counted !== "" && after.counted !== "" && nameKey(before.counted) !== nameKey(after.counted),
};
