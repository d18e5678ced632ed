import { changedFields } from "../../record/entry.ts";
import type { ClassRule } from "../class-rule.ts";

export const decision: ClassRule<"decision"> = {
  class: "decision",
  tell: (before, after) => {
    const fields = changedFields(before.entry, after.entry);
    return fields.length === 0
      ? null
      : { fields: fields.map((field) => ({ field, old: before.entry[field], new: after.entry[field] })) };
  },
};
