import type { Review } from "../domain/review.ts";
import type { ReportMark, WorkbookSurvey } from "./port.ts";
import { isCard } from "./program-tables.ts";

/** What a report is about: one sheet, or one-program forms by their sheets, the first one first. */
export type ReportedOn = string | readonly string[];

/**
 * The report about this. Forms have one that says it is of forms, whichever sheets come and go; where there is none, what
 * was reported on one of them alone becomes that of all.
 */
export function markAbout({ reports }: Pick<WorkbookSurvey, "reports">, about: ReportedOn): ReportMark | undefined {
  if (typeof about === "string") return reports.find(({ source, isOfForms }) => source === about && !isOfForms);
  const sheets = new Set(about);
  return (
    reports.find(({ isOfForms }) => isOfForms === true) ??
    reports.find(({ source }) => source !== null && sheets.has(source))
  );
}

/** What to ask for the report about a sheet by, where it may be one of several forms. */
export const reportedOn = (review: Review): ReportedOn =>
  isCard({ review }) ? [review.reading.sheet] : review.reading.sheet;
