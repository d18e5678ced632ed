import { hostType } from "../richapi/host-type.ts";
import { ruleField } from "./rule-formats.ts";
import { colour, flag, oneOf } from "./values.ts";

export const conditionalRangeFontType = hostType("ConditionalRangeFont", {
  scalars: {
    Bold: ruleField("bold", flag),
    Color: ruleField("fontColor", colour),
    Italic: ruleField("italic", flag),
    Strikethrough: ruleField("strikethrough", flag),
    Underline: ruleField("underline", oneOf("None", "Single", "Double")),
  },
});
