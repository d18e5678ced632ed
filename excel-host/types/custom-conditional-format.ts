import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const customConditionalFormatType = hostType("CustomConditionalFormat", {
  navigations: {
    Format: (target) => object("ConditionalRangeFormat", target),
    Rule: (target) => object("ConditionalFormatRule", target),
  },
});
