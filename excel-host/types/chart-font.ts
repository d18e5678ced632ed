import type { FontModel } from "../model/chart.ts";
import { hostType, type Scalar } from "../richapi/host-type.ts";
import type { Targets } from "../richapi/targets.ts";
import { colour, flag, number, text } from "./values.ts";

function font<K extends keyof FontModel>(
  key: K,
  check: (value: unknown, member: string) => FontModel[K],
): Scalar<Targets["ChartFont"]> {
  return {
    get: ([first]) => first[key],
    set: (fonts, value, host, member) => {
      host.guard.workbookChange(member);
      const checked = check(value, member);
      for (const one of fonts) one[key] = checked;
      host.changed();
    },
  };
}

export const chartFontType = hostType("ChartFont", {
  scalars: {
    Bold: font("bold", flag),
    Color: font("color", colour),
    Italic: font("italic", flag),
    Name: font("name", text),
    Size: font("size", number),
  },
});
