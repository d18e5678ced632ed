import { asPaired } from "./as-paired.ts";
import { leftOver } from "./left-over.ts";
import type { Objection } from "./objection.ts";

/** 12,34人: beside digits that cannot be read, no figure of the cell is sure. */
export const digitsLeftOver: Objection = {
  code: "digits-left-over",
  object: (pair) => {
    const left = leftOver(pair, "digits");
    if (left.length === 0) return null;
    return { reason: "digits-unreadable", reasonParams: { text: left.join("、") }, alternatives: asPaired(pair.both) };
  },
};
