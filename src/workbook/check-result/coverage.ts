import type { StatedCoverage } from "../../domain/achievement/indicator.ts";
import { type CoverageHow, type Month, monthText } from "../../domain/time/coverage.ts";
import type { Whence } from "../../domain/sheet/records/partial-fact.ts";

/** Months as 2023-04; null where they are not known, or only against a year that the sheet does not name. */
export interface ResultCoverage {
  readonly from: string | null;
  readonly to: string | null;
  readonly how: CoverageHow;
  readonly whence: PlaceOfTime;
}

/** As the published schema names places: whatever names the indicator is the indicator. */
export type PlaceOfTime = Exclude<Whence, "measure" | "name">;

const placeOf = (whence: Whence): PlaceOfTime => (whence === "measure" || whence === "name" ? "indicator" : whence);

export function resultCoverage(coverage: StatedCoverage | null): ResultCoverage | null {
  if (coverage === null) return null;
  const { from, to, how, whence, isRelative } = coverage;
  const written = (month: Month | null): string | null => (month === null || isRelative ? null : monthText(month));
  return { from: written(from), to: written(to), how, whence: placeOf(whence) };
}
