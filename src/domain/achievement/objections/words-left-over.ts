import { asPaired } from "./as-paired.ts";
import { leftOver } from "./left-over.ts";
import type { Objection } from "./objection.ts";

/** 100人 against 92人 and words that nobody read: they may say that the two are not of one thing. */
export const wordsLeftOver: Objection = {
  code: "words-left-over",
  object: (pair) => {
    const left = leftOver(pair, "words");
    if (left.length === 0) return null;
    return { reason: "left-over", reasonParams: { text: left.join("、") }, alternatives: asPaired(pair.both) };
  },
};
