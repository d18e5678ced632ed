import type { RuleFormat } from "../model/conditional-format.ts";
import type { Scalar } from "../richapi/host-type.ts";
import type { RuleTarget } from "../richapi/targets.ts";

/** A property that is one field of what a rule changes. */
export function ruleField<K extends keyof RuleFormat>(
  key: K,
  check: (value: unknown, member: string) => RuleFormat[K],
): Scalar<RuleTarget> {
  return {
    get: ({ rule }) => rule.format[key],
    set: ({ sheet, rule }, value, host, member) => {
      host.guard.sheetChange(sheet, member, "allowFormatCells");
      rule.format[key] = check(value, member);
      host.changed();
    },
  };
}
