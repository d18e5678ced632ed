import { pageAt } from "../sheet/records/page-at.ts";
import type { ProgramLine, SheetReading } from "../sheet/records/reading.ts";
import { slotsOfOtherYears } from "../sheet/records/slot-years.ts";
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

/** The western fiscal year that the figures of a line are of where they name none; null where nobody can tell. */
export function yearsOfLines(reading: SheetReading): (line: ProgramLine) => number | null {
  const judged = yearJudged(reading);
  const unsaid = slotsOfOtherYears(reading).filter(({ year }) => year === null);
  if (unsaid.length === 0) return () => judged;
  const { pages } = reading.layout;
  return ({ row, slot = 0 }) => {
    const page = pageAt(pages, row);
    return unsaid.some((one) => pages[one.page] === page && one.slot === slot) ? null : judged;
  };
}
