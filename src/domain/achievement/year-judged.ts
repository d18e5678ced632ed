import type { SheetReading } from "../sheet/records/reading.ts";
import { yearsIn } from "../time/fiscal-year.ts";

/** The western fiscal year that a sheet is judged for; null where neither its columns nor its title name one. */
export function yearJudged({ year, fiscalYear }: Pick<SheetReading, "year" | "fiscalYear">): number | null {
  return year ?? (fiscalYear === null ? null : (yearsIn(fiscalYear)[0]?.year ?? null));
}

/** The western fiscal years that a sheet can be judged for, oldest first; none where it names none. */
export function yearsThere(reading: Pick<SheetReading, "year" | "years" | "fiscalYear">): readonly number[] {
  const judged = yearJudged(reading);
  return reading.years ?? (judged === null ? [] : [judged]);
}
