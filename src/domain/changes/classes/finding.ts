import type { ClassRule } from "../class-rule.ts";
import { findingsTold } from "../findings-told.ts";

export const finding: ClassRule<"finding"> = {
  class: "finding",
  tell: (before, after) => {
    const told = findingsTold(before.findings, after.findings);
    return told === null || told.new.length + told.resolved.length === 0 ? null : told;
  },
};
