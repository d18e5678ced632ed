import { invalidArgument } from "../richapi/errors.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import type { RuleTarget } from "./conditional-format.ts";

export const conditionalFormatRuleType: HostType<RuleTarget> = hostType("ConditionalFormatRule", {
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
