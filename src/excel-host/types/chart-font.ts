import type { FontModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { colour, field, flag, number, text } from "./values.ts";

export const chartFontType: HostType<FontModel> = hostType("ChartFont", {
  scalars: {
    Bold: field("bold", flag),
    Color: field("color", colour),
    Italic: field("italic", flag),
    Name: field("name", text),
    Size: field("size", number),
  },
});
