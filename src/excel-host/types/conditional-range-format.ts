import { hostType, type HostType } from "../richapi/host-type.ts";
import type { RuleTarget } from "./conditional-format.ts";
import { conditionalRangeBorderCollectionType } from "./conditional-range-border-collection.ts";
import { conditionalRangeFillType } from "./conditional-range-fill.ts";
import { conditionalRangeFontType } from "./conditional-range-font.ts";
import { ruleField } from "./rule-formats.ts";
import { text } from "./values.ts";

export const conditionalRangeFormatType: HostType<RuleTarget> = hostType("ConditionalRangeFormat", {
  scalars: { NumberFormat: ruleField("numberFormat", text) },
  navigations: {
    Borders: (target) => conditionalRangeBorderCollectionType.of(target),
    Fill: (target) => conditionalRangeFillType.of(target),
    Font: (target) => conditionalRangeFontType.of(target),
  },
});
