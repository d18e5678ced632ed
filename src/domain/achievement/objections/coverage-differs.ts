import { type ConflictKind, coverageConflict, type CoverageConflict } from "../../time/conflict.ts";
import { type Coverage, firstOfFiscalYear } from "../../time/coverage.ts";
import { alternative, sumOf } from "../alternative.ts";
import type { Alternative } from "../indicator.ts";
import { countedNames } from "../counted.ts";
import type { Figure } from "../figure.ts";
import { remarkBehind } from "../own-time.ts";
import type { FigureCell } from "../../sheet/records/reading.ts";
import type { Sides } from "../sides.ts";
import { asPaired } from "./as-paired.ts";
import type { Objection, Pair } from "./objection.ts";

/**
 * 2年間で5,000人 against one year, 上半期 against a whole one, 累計 against what is none, 令和8年度 against this year; whether the
 * cell says so, a heading, a unit, a name or the title.
 */
export const coverageDiffers: Objection = {
  code: "coverage-differs",
  object: (pair) => {
    const { both, context, told } = pair;
    const { words } = context;
    const [planned, achieved] = [told.plan?.coverage ?? null, told.actual?.coverage ?? null];
    const conflict =
      coverageConflict(planned, achieved, words.year) ??
      (isOfFirstDay(pair) || isOfCalendarYear(pair) ? otherPart : isYearlyMean(pair) ? meanOfYear : null);
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

const otherPart: CoverageConflict = { kind: "other-part", years: 1 };
const meanOfYear: CoverageConflict = { kind: "mean", years: 1 };

/**
 * 実績（R5.4.1現在） over the column, of a plan for 令和5年度: how things stood before the year had begun. A cell that says so is
 * of what is counted on that day.
 */
function isOfFirstDay({ told, context: { words } }: Pair): boolean {
  const { plan, actual } = told;
  if (actual?.whence !== "heading" || plan?.coverage.how === "as-of") return false;
  const { how, told: isTold, from, to, isRelative } = actual.coverage;
  if (how !== "as-of" || isTold !== "none" || isRelative || from === null || to === null) return false;
  const planned =
    plan?.coverage.from ?? (words.yearWritten === null || words.year === null ? null : firstOfFiscalYear(words.year));
  return from !== to && to === planned;
}

/**
 * 令和5年目標 against 令和5年度実績, both said over their column or in their cell: three months of one are not in the other. R5
 * may be either, and a sheet that writes 年 on both sides means one and the same.
 */
function isOfCalendarYear({ told: { plan, actual } }: Pair): boolean {
  const kinds = [plan, actual].map((told) =>
    told === null || told.whence === "title" ? null : yearKind(told.coverage),
  );
  return kinds.includes("calendar") && kinds.includes("fiscal");
}

const yearsMonths = 12;

/** null where it is no single year, or where its words do not say from which month on it runs. */
function yearKind({ from, to, how, text }: Coverage): "calendar" | "fiscal" | null {
  if (how !== "single" || from === null || to === null || to - from + 1 !== yearsMonths) return null;
  if (from % yearsMonths === 0) return text.endsWith("年") ? "calendar" : null;
  return text.endsWith("年度") ? "fiscal" : null;
}

/** 100件（年平均） against a figure of which nothing says that it is a mean. */
function isYearlyMean({ plan, actual, context: { line, words } }: Pair): boolean {
  const isMean = (figure: Figure, cell: FigureCell | null): boolean =>
    cell !== null && /^年(?:度)?の?平均$/u.test(remarkBehind(figure.quantity, cell.reading)?.trim() ?? "");
  const [planned, achieved] = [isMean(plan, line.plan), isMean(actual, line.actual)];
  if (planned === achieved) return false;
  const { headings } = words;
  const other = planned ? [headings.actual?.text, line.actual?.text] : [headings.plan?.text, line.plan?.text];
  return ![...other, line.name, ...countedNames(line)].some((text) => text?.includes("平均") === true);
}

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
