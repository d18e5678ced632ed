import type { Decision } from "../achievement/decision.ts";
import { type Entry, figureOf, kindOf } from "./entry.ts";

/** A person's figures count only with 修正 and a 根拠. */
export const isCorrection = (entry: Entry): boolean => kindOf(entry) === "correct" && entry.ground !== "";

/** What an entry makes of rate and verdict. */
export function decisionOf(entry: Entry): Decision {
  const corrects = isCorrection(entry);
  return {
    isExcluded: kindOf(entry) === "exclude",
    reading: entry.reading,
    plan: corrects ? figureOf(entry.correctedPlan) : null,
    actual: corrects ? figureOf(entry.correctedActual) : null,
  };
}
