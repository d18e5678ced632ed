import { hostType } from "../richapi/host-type.ts";
import { formatField } from "./formats.ts";
import { colour, flag, number, oneOf, text } from "./values.ts";

export const rangeFontType = hostType("RangeFont", {
  scalars: {
    Bold: formatField("bold", flag),
    Color: formatField("fontColor", colour),
    Italic: formatField("italic", flag),
    Name: formatField("fontName", text),
    Size: formatField("fontSize", number),
    Strikethrough: formatField("strikethrough", flag),
    Underline: formatField("underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")),
  },
});
