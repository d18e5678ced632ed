import { actualARange } from "./actual-a-range.ts";
import { countingDiffers } from "./counting-differs.ts";
import { coverageDiffers } from "./coverage-differs.ts";
import { extentDiffers } from "./extent-differs.ts";
import type { Doubt, Objection, Pair } from "./objection.ts";
import { planRestated } from "./plan-restated.ts";
import { scaleUnclear } from "./scale-unclear.ts";
import { senseUnclear } from "./sense-unclear.ts";
import { yearOfHeadingsDiffers } from "./year-of-headings-differs.ts";

/** Every reason not to divide two figures of one unit; the first that objects is the one that is told. */
export const objections: readonly Objection[] = [
  yearOfHeadingsDiffers,
  coverageDiffers,
  countingDiffers,
  extentDiffers,
  planRestated,
  scaleUnclear,
  senseUnclear,
  actualARange,
];

/** Why two figures of one unit still do not measure the same thing; null where nothing says so. */
export function objectionTo(pair: Pair): Doubt | null {
  for (const { object } of objections) {
    const doubt = object(pair);
    if (doubt !== null) return doubt;
  }
  return null;
}
