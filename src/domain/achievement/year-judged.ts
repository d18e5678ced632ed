import type { SheetReading } from "../sheet/records/reading.ts";
import { yearsIn } from "../time/fiscal-year.ts";

/** The western fiscal year that a sheet is judged for; null where neither its columns nor its title name one. */
export function yearJudged({ year, fiscalYear }: Pick<SheetReading, "year" | "fiscalYear">): number | null {
  return year ?? (fiscalYear === null ? null : (yearsIn(fiscalYear)[0]?.year ?? null));
}
