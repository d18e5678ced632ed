import { actualARange } from "./actual-a-range.ts";
import { antonymsMeet } from "./antonyms-meet.ts";
import { classesApart } from "./classes-apart.ts";
import { conditionsDiffer } from "./conditions-differ.ts";
import { countingDiffers } from "./counting-differs.ts";
import { coverageDiffers } from "./coverage-differs.ts";
import { deedsBehindDiffer } from "./deeds-behind-differ.ts";
import { digitsLeftOver } from "./digits-left-over.ts";
import { extentDiffers } from "./extent-differs.ts";
import { groupsDiffer } from "./groups-differ.ts";
import { headingsApart } from "./headings-apart.ts";
import type { Doubt, Objection, Pair } from "./objection.ts";
import { kindsDiffer } from "./kinds-differ.ts";
import { labelsApart } from "./labels-apart.ts";
import { maximumDiffers } from "./maximum-differs.ts";
import { mergedOverLines } from "./merged-over-lines.ts";
import { nameApart } from "./name-apart.ts";
import { nameSpansYears } from "./name-spans-years.ts";
import { notAchievedYet } from "./not-achieved-yet.ts";
import { oneOfParts } from "./one-of-parts.ts";
import { partOfWhole } from "./part-of-whole.ts";
import { perDiffers } from "./per-differs.ts";
import { planRestated } from "./plan-restated.ts";
import { rowsMatchedUnsurely } from "./rows-matched-unsurely.ts";
import { scaleUnclear } from "./scale-unclear.ts";
import { senseUnclear } from "./sense-unclear.ts";
import { wordsLeftOver } from "./words-left-over.ts";

/** Every reason not to divide two figures of one unit; the first that objects is the one that is told. */
export const objections: readonly Objection[] = [
  digitsLeftOver,
  rowsMatchedUnsurely,
  mergedOverLines,
  coverageDiffers,
  oneOfParts,
  nameSpansYears,
  countingDiffers,
  extentDiffers,
  perDiffers,
  labelsApart,
  classesApart,
  headingsApart,
  antonymsMeet,
  nameApart,
  deedsBehindDiffer,
  conditionsDiffer,
  partOfWhole,
  groupsDiffer,
  kindsDiffer,
  maximumDiffers,
  planRestated,
  scaleUnclear,
  senseUnclear,
  actualARange,
  notAchievedYet,
  wordsLeftOver,
];

/** Why two figures of one unit still do not measure the same thing; null where nothing says so. */
export function objectionTo(pair: Pair): Doubt | null {
  for (const { object } of objections) {
    const doubt = object(pair);
    if (doubt !== null) return doubt;
  }
  return null;
}
