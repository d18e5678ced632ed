import { timeColumns } from "../sheet/records/columns.ts";
import type { Layout, SheetReading } from "../sheet/records/reading.ts";
import type { ColumnMap } from "../sheet/records/reading.ts";
import { coverageConflict } from "../time/conflict.ts";
import { coverageOf } from "../time/coverage-of.ts";
import { columnNotes } from "../sheet/records/column-notes.ts";
import { headingsOf, yearOfSheet } from "./beside.ts";

/** What the headings of plan and actual say of their times. */
export interface HeadingTimes {
  readonly planYear: string;
  readonly actualYear: string;
}

/** The times that a page's headings give its plan and its actual, where they cannot be divided over them; else null. */
export function headingsDiffer(page: ColumnMap, reading: SheetReading): HeadingTimes | null {
  const year = yearOfSheet(reading);
  const { plan, actual } = headingsOf(page, year, columnNotes(reading));
  const conflict = coverageConflict(plan?.coverage ?? null, actual?.coverage ?? null, year);
  return conflict === null
    ? null
    : { planYear: plan?.coverage?.text ?? plan?.text ?? "", actualYear: actual?.coverage?.text ?? actual?.text ?? "" };
}

/** The years of a plan that was left out because it is another year's, and of the actual it stands beside; else null. */
export function leftOutPlan(layout: Layout, fiscalYear: string | null): HeadingTimes | null {
  if (layout.pages.some((page) => page.columns.plan !== undefined)) return null;
  const aside = layout.setAside?.find(({ field, why }) => field === "plan" && why === "other-year");
  const plan = aside?.seen ?? timeColumns(layout).find(({ field }) => field === "plan")?.heading;
  if (plan === undefined) return null;
  const written = (heading: string): string | null => coverageOf(heading, null)?.text ?? null;
  const actual = layout.pages[0]?.headings.actual ?? "";
  return { planYear: written(plan) ?? plan, actualYear: written(actual) ?? fiscalYear ?? actual };
}
