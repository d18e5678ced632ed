import type { ProgramLine } from "../sheet/records/reading.ts";
import { alternative, sumOf } from "./alternative.ts";
import { type Figure, periodOf } from "./figure.ts";
import type { Alternative } from "./indicator.ts";
import { differentYears, namesYear, readPeriod, type StatedPeriod } from "../time/period.ts";
import { knownUnit } from "./unit.ts";

/** How the times that two figures cover disagree. */
export interface SpanConflict {
  /**
   * plan-longer: 2年間で5,000人 against one year. actual-longer: the reverse. other-year: 令和5年度 against 令和4年度.
   * other-part: 上半期 against 通年.
   */
  readonly kind: "plan-longer" | "actual-longer" | "other-year" | "other-part";
  /** Years that the longer one covers; 1 for other-year and other-part. */
  readonly years: number;
  /** As written, "" where nothing is. */
  readonly planPeriod: string;
  readonly actualPeriod: string;
}

const partOfYear = /[上下]半?期|前半|後半|半年|四半期|\d月(?:から|[~〜～])/u;

/**
 * null where nothing that is written says that the two cover different times. `sheetYear` (令和4年度) is what a figure
 * without a year is of.
 */
export function spanConflict(
  plan: Figure,
  actual: Figure,
  line: ProgramLine,
  sheetYear: string | null,
): SpanConflict | null {
  const written = (figure: Figure): string => figure.quantity.period ?? figure.quantity.asOf ?? "";
  const base = wholePeriod(plan, line);
  const planPeriod = plan.quantity.period ?? base ?? written(plan);
  const said = { planPeriod, actualPeriod: written(actual) };
  const planYears = readPeriod(plan.quantity.period).length ?? readPeriod(base).length;
  const actualYears = readPeriod(actual.quantity.period).length;
  if (planYears !== null && planYears > 1) {
    const covered = actualYears === planYears || (actualYears === null && actual.quantity.counting === "cumulative");
    return covered ? null : { kind: "plan-longer", years: planYears, ...said };
  }
  if (actualYears !== null && actualYears > 1) return { kind: "actual-longer", years: actualYears, ...said };
  if (differentYears(periodOf(plan), periodOf(actual))) return { kind: "other-year", years: 1, ...said };
  if (partOf(plan) !== partOf(actual)) return { kind: "other-part", years: 1, ...said };
  const apart = sheetYear !== null && ofAnotherYear(plan, actual, readPeriod(sheetYear));
  return apart
    ? {
        kind: "other-year",
        years: 1,
        planPeriod: said.planPeriod || sheetYear,
        actualPeriod: said.actualPeriod || sheetYear,
      }
    : null;
}

/** 上半期 where a figure is of one, else "". */
const partOf = ({ quantity }: Figure): string => partOfYear.exec(quantity.period ?? "")?.[0] ?? "";

/**
 * One of the two names a year, and it is not the sheet's: a target for 令和8年度, a result of 令和3年度. The day that a result
 * is as of may lie after the year that it is the result of.
 */
function ofAnotherYear(plan: Figure, actual: Figure, sheet: StatedPeriod): boolean {
  const achieved = readPeriod(actual.quantity.period);
  if (namesYear(periodOf(plan)))
    return !namesYear(achieved) && actual.quantity.asOf === null && differentYears(periodOf(plan), sheet);
  return namesYear(achieved) && differentYears(achieved, sheet);
}

/** 2年間 in 「2年間で5,000人計画規模のうち」, where that is this plan's figure. */
function wholePeriod(plan: Figure, line: ProgramLine): string | null {
  const bases = [...(line.actual?.reading.quantities ?? []), ...(line.plan?.reading.quantities ?? [])];
  const whole = bases.find(
    (quantity) =>
      quantity.role === "base" &&
      quantity.value === plan.quantity.value &&
      knownUnit(quantity.unit, quantity.per).dimension === plan.unit.dimension &&
      (readPeriod(quantity.period).length ?? 0) > 1,
  );
  return whole?.period ?? null;
}

/** The conflict's words and the readings that it leaves open. */
export function differentSpan(conflict: SpanConflict, plan: number, actual: number) {
  const { kind, years } = conflict;
  const reasonParams = { ...conflict };
  const wholes = { plan: sumOf([plan]), actual: sumOf([actual]) };
  const alternatives: Readonly<Record<SpanConflict["kind"], () => readonly Alternative[]>> = {
    "plan-longer": () => [
      ...alternative("whole-period-plan", { years, plan }, wholes.plan, wholes.actual),
      ...alternative("one-year-share", { years, share: plan / years }, sumOf([plan], years), wholes.actual),
    ],
    "actual-longer": () => [
      ...alternative("one-year-share", { years, share: actual / years }, wholes.plan, sumOf([actual], years)),
      ...alternative("as-paired", {}, wholes.plan, wholes.actual),
    ],
    "other-year": () => alternative("as-paired", {}, wholes.plan, wholes.actual),
    "other-part": () => alternative("as-paired", {}, wholes.plan, wholes.actual),
  };
  return { reasonParams, alternatives: alternatives[kind]() };
}
