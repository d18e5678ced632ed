import { hostType, type HostType } from "../richapi/host-type.ts";
import type { RuleTarget } from "./conditional-format.ts";
import { conditionalFormatRuleType } from "./conditional-format-rule.ts";
import { conditionalRangeFormatType } from "./conditional-range-format.ts";

export const customConditionalFormatType: HostType<RuleTarget> = hostType("CustomConditionalFormat", {
  navigations: {
    Format: (target) => conditionalRangeFormatType.of(target),
    Rule: (target) => conditionalFormatRuleType.of(target),
  },
});
