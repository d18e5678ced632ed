import * as v from "valibot";
import { largestThreshold, ruleGroups } from "../domain/policy.ts";

/** A line between verdicts. */
export const ratio = v.pipe(v.number(), v.minValue(0), v.maxValue(largestThreshold));

/** Entries of a direction; how strict a reader is with further ones is its own matter. */
export const directionEntries = {
  no: v.optional(v.number()),
  name: v.optional(v.string()),
  label: v.optional(v.string()),
  unit: v.optional(v.string()),
  direction: v.picklist(["higher", "lower"]),
  formula: v.optional(v.nullable(v.picklist(["reversed", "inverse"]))),
};

export const forecasts = v.picklist(["show", "judge"]);

export const rollUp = v.picklist(["worst", "lead"]);

/** Groups of rules that are asked too. */
export const groups = v.array(v.picklist(ruleGroups));

/** What a rule may be set to. */
export const severity = v.picklist(["error", "warning", "info", "off"]);
