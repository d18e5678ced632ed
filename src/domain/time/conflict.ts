import { type Coverage, firstOfFiscalYear } from "./coverage.ts";
import { mayShareYear, type Placed, placed, samePart } from "./stretch.ts";

/**
 * How the times that two figures cover disagree. plan-longer: 2年間で5,000人 against one year. actual-longer: the reverse.
 * plan-cumulative: 累計 of nobody knows how many years against one year. actual-cumulative: the reverse. mean: 月平均 against
 * the year's sum. stage: 最終目標, 中間目標, of nobody knows which year. other-year: 令和5年度 against 令和4年度. other-part: 上半期
 * against 通年.
 */
export type ConflictKind =
  | "plan-longer"
  | "actual-longer"
  | "plan-cumulative"
  | "actual-cumulative"
  | "mean"
  | "stage"
  | "other-year"
  | "other-part";

/** one-part: of two that agree, 下期 against 下期, where 上期 stands beside them and no year as a whole. */
export type PeriodDoubt = ConflictKind | "one-part";

export interface CoverageConflict {
  readonly kind: ConflictKind;
  /** Years that the longer one covers; 1 where that is not the matter, or not known. */
  readonly years: number;
}

const conflict = (kind: ConflictKind, years = 1): CoverageConflict => ({ kind, years });

/**
 * null where nothing that is said forbids to divide the actual by the plan. What is silent covers a whole year, that of
 * `sheetYear` where the other side names another one.
 */
export function coverageConflict(
  plan: Coverage | null,
  actual: Coverage | null,
  sheetYear: number | null,
): CoverageConflict | null {
  if ((plan?.meanOf ?? null) !== (actual?.meanOf ?? null)) return conflict("mean");
  return (
    lengthConflict(plan, actual) ??
    stageConflict(plan, actual) ??
    placeConflict(placed(plan), placed(actual), sheetYear)
  );
}

const isCumulative = (coverage: Coverage | null): boolean => coverage?.how === "cumulative";
const yearsOf = (coverage: Coverage | null): number => (isCumulative(coverage) ? (coverage?.years ?? 0) : 0);

function lengthConflict(plan: Coverage | null, actual: Coverage | null): CoverageConflict | null {
  const [planned, achieved] = [yearsOf(plan), yearsOf(actual)];
  if (isCumulative(plan) && isCumulative(actual)) {
    // What is added up from nobody knows when may as well be the other's years.
    if (planned === 0 || achieved === 0 || planned === achieved) return null;
    return planned > achieved ? conflict("plan-longer", planned) : conflict("actual-longer", achieved);
  }
  if (isCumulative(plan)) return planned > 0 ? conflict("plan-longer", planned) : conflict("plan-cumulative");
  if (isCumulative(actual)) return achieved > 0 ? conflict("actual-longer", achieved) : conflict("actual-cumulative");
  return null;
}

/** A target for the plan's last year, or for its middle, where no year is named: it is not this year's. */
function stageConflict(plan: Coverage | null, actual: Coverage | null): CoverageConflict | null {
  const isOpen = (one: Coverage | null): boolean => one?.isFinal === true && one.to === null;
  if (isOpen(plan) && actual?.isFinal !== true) return conflict("stage");
  return isOpen(actual) && plan?.isFinal !== true ? conflict("stage") : null;
}

function placeConflict(plan: Placed | null, actual: Placed | null, sheetYear: number | null): CoverageConflict | null {
  if (plan !== null && actual !== null) {
    if (!mayShareYear(plan, actual)) return conflict("other-year");
    return samePart(plan, actual) ? null : conflict("other-part");
  }
  const told = plan ?? actual;
  if (told === null || (told === actual && isSoonAfter(told.coverage, sheetYear))) return null;
  // Of no year at all may be any: nobody can tell that it is 令和12年度. A plan is of the year that its result names.
  if (sheetYear === null && told === plan && !told.coverage.isRelative && told.years.length > 0)
    return conflict("other-year");
  const silentYear = told.coverage.isRelative ? 0 : sheetYear;
  if (silentYear !== null && told.years.length > 0 && !told.years.includes(silentYear)) return conflict("other-year");
  return told.part === null ? null : conflict("other-part");
}

/** Results are counted, and dated, some months after their year: 令和5年6月末現在 for 令和4年度. */
const monthsToCount = 5;

function isSoonAfter({ from, to, how, isRelative }: Coverage, sheetYear: number | null): boolean {
  if (how !== "as-of" || from !== null || to === null || isRelative || sheetYear === null) return false;
  const after = to - (firstOfFiscalYear(sheetYear + 1) - 1);
  return after > 0 && after <= monthsToCount;
}
