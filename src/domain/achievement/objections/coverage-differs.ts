import { type ConflictKind, coverageConflict, type CoverageConflict } from "../../time/conflict.ts";
import type { Coverage } from "../../time/coverage.ts";
import { alternative, sumOf } from "../alternative.ts";
import type { Alternative } from "../indicator.ts";
import type { Sides } from "../sides.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection } from "./objection.ts";

/**
 * 2年間で5,000人 against one year, 上半期 against a whole one, 累計 against what is none, 令和8年度 against this year; whether the
 * cell says so, a heading, a unit, a name or the title.
 */
export const coverageDiffers: Objection = {
  code: "coverage-differs",
  object: ({ both, context: { words }, told }) => {
    const [planned, achieved] = [told.plan?.coverage ?? null, told.actual?.coverage ?? null];
    const conflict = coverageConflict(planned, achieved, words.year);
    if (conflict === null) return null;
    // A figure that says nothing is of the sheet's year.
    const silent = conflict.kind === "other-year" ? (words.yearWritten ?? "") : "";
    return {
      reason: "period-mismatch",
      reasonParams: {
        ...conflict,
        planPeriod: planned?.text ?? silent,
        actualPeriod: achieved?.text ?? silent,
      },
      alternatives: readings[conflict.kind](both, conflict, planned, achieved),
    };
  },
};

type Readings = (
  both: Sides,
  conflict: CoverageConflict,
  planned: Coverage | null,
  achieved: Coverage | null,
) => readonly Alternative[];

const severalYears = (coverage: Coverage | null): boolean => (coverage?.years ?? 1) > 1;

/** What each leaves open. A share of one year is one only against one year. */
const readings: Readonly<Record<ConflictKind, Readings>> = {
  "plan-longer": ({ plan, actual }, { years }, _, achieved) => [
    ...alternative("whole-period-plan", { years, plan }, sumOf([plan]), sumOf([actual])),
    ...(severalYears(achieved)
      ? []
      : alternative("one-year-share", { years, share: plan / years }, sumOf([plan], years), sumOf([actual]))),
  ],
  "actual-longer": (both, { years }, planned) => [
    ...(severalYears(planned)
      ? []
      : alternative(
          "one-year-share",
          { years, share: both.actual / years },
          sumOf([both.plan]),
          sumOf([both.actual], years),
        )),
    ...asPaired(both),
  ],
  "plan-cumulative": asPaired,
  "actual-cumulative": asPaired,
  mean: asPaired,
  stage: asPaired,
  "other-year": asPaired,
  "other-part": asPaired,
};
