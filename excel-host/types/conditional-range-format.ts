import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { ruleField } from "./rule-formats.ts";
import { text } from "./values.ts";

export const conditionalRangeFormatType = hostType("ConditionalRangeFormat", {
  scalars: { NumberFormat: ruleField("numberFormat", text) },
  navigations: {
    Borders: (target) => object("ConditionalRangeBorderCollection", target),
    Fill: (target) => object("ConditionalRangeFill", target),
    Font: (target) => object("ConditionalRangeFont", target),
  },
});
