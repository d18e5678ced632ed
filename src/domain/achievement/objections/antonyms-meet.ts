import { opposed } from "../antonyms.ts";
import { countedNames } from "../counted.ts";
import { plainLabel } from "../label.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";
import { labelParams, onlyLabel } from "./only-label.ts";

/** The indicator is 転入者数, the one figure that has a label says 転出者: the bare one is a figure of the indicator. */
export const antonymsMeet: Objection = {
  code: "antonyms-meet",
  object: (pair) => {
    const only = onlyLabel(pair);
    if (only === null) return null;
    const name = countedNames(pair.context.line).find((one) => opposed(plainLabel(one), plainLabel(only.label)));
    if (name === undefined) return null;
    return { reason: "label-unmatched", reasonParams: labelParams(only, name), alternatives: asPaired(pair.both) };
  },
};
