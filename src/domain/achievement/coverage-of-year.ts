import { type Coverage, fiscalYearOf } from "../time/coverage.ts";
import { fiscalYearPlaced } from "../time/stretch.ts";
import { yearNamed } from "./beside.ts";
import type { StatedCoverage } from "./indicator.ts";

/** The fiscal year that a time is of: of several years the last; null where none is known. */
export function yearCovered(coverage: Coverage | null): number | null {
  if (coverage === null || coverage.isRelative) return null;
  const { from, to } = coverage;
  const month = to ?? from;
  return month === null ? null : (yearNamed({ coverage }) ?? fiscalYearOf(month));
}

/**
 * A time with the ends that its year gives it: what is silent is all of `year`; a day stands for its month. An end of a
 * plan that nobody dates stays open, and so does the beginning of a sum.
 */
export function withinYear(coverage: StatedCoverage | null, year: number | null): StatedCoverage | null {
  if (coverage === null) return year === null ? null : wholeYear(year);
  if (coverage.how === "as-of" && coverage.from === null) return { ...coverage, from: coverage.to };
  if (year === null || coverage.to !== null || coverage.isFinal || coverage.how === "part") return coverage;
  const { from, to } = wholeYear(year);
  const begins = coverage.how === "single" || coverage.how === "average" ? from : null;
  return { ...coverage, from: coverage.from ?? begins, to };
}

const wholeYear = (year: number): StatedCoverage => ({ ...fiscalYearPlaced(year).coverage, whence: "title" });

/**
 * Oldest first by their ends; of those that end together sums from an earlier year on, then quarters, then their year, then sums
 * of which nobody knows since when.
 */
export function byTime(one: Coverage | null, other: Coverage | null): number {
  const ends = endOf(one) - endOf(other);
  if (ends !== 0 && !Number.isNaN(ends)) return ends;
  const sums = Number(isOfYears(other)) - Number(isOfYears(one));
  return sums === 0 ? beginningOf(other) - beginningOf(one) || 0 : sums;
}

/** From one year to another: of one that nobody says the beginning of, nothing tells that it began earlier. */
const isOfYears = (coverage: Coverage | null): boolean =>
  coverage !== null && coverage.from !== null && coverage.to !== null && coverage.to - coverage.from >= 12;

const farAway = 1e9;
const endOf = (coverage: Coverage | null): number => coverage?.to ?? farAway;
const beginningOf = (coverage: Coverage | null): number => coverage?.from ?? 0;
