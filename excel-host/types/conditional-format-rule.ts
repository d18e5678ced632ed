import { invalidArgument } from "../richapi/errors.ts";
import { hostType } from "../richapi/host-type.ts";

export const conditionalFormatRuleType = hostType("ConditionalFormatRule", {
  scalars: {
    Formula: {
      get: ({ rule }) => rule.formula,
      set: ({ sheet, rule }, value, host, member) => {
        host.guard.sheetChange(sheet, member, "allowFormatCells");
        if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument(member);
        rule.formula = value;
        host.changed();
      },
    },
  },
});
