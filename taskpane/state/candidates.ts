import type { WorkbookSurvey } from "../../src/workbook/port.ts";
import { markAbout, reportedOn, type ReportedOn } from "../../src/workbook/mark-about.ts";
import { reportSheetNames } from "../../src/workbook/program-sheets.ts";
import { isReview, type Outcome } from "./outcome.ts";
import type { Target } from "./state.ts";
import { automatic } from "./state.ts";

/** Sheets that the pane may look at: visible, the user's own. */
export function ownSheets(survey: WorkbookSurvey): readonly string[] {
  const reports = reportSheetNames(survey);
  return survey.sheets.filter((sheet) => sheet.visible && !reports.has(sheet.name)).map((sheet) => sheet.name);
}

/**
 * Where to look for the program table, best guess first: what the user chose for this workbook, the sheet in
 * front (or the one that the report in front is about), then the others in tab order.
 */
export function candidates(survey: WorkbookSurvey, remembered: Target | null): readonly Target[] {
  const own = ownSheets(survey);
  const inFront =
    survey.reports.find((mark) => Object.values(mark.sheets).includes(survey.active ?? ""))?.source ?? survey.active;
  const order = [...(remembered === null ? [] : [remembered.sheet]), ...(inFront === null ? [] : [inFront]), ...own];
  return [...new Set(order)]
    .filter((sheet) => own.includes(sheet))
    .map((sheet) => (remembered?.sheet === sheet ? remembered : { sheet, hint: automatic }));
}

/** What to ask for the report about the target by. */
export const aboutTarget = ({ sheet }: Target, outcome: Outcome | null): ReportedOn =>
  isReview(outcome) ? reportedOn(outcome) : sheet;

/** Whether there is a report about this. */
export const hasReport = (survey: WorkbookSurvey | null, about: ReportedOn): boolean =>
  survey !== null && Object.keys(markAbout(survey, about)?.sheets ?? {}).length > 0;

/** Whether there is a ledger about this, to enter decisions into. */
export const hasLedger = (survey: WorkbookSurvey | null, about: ReportedOn): boolean =>
  survey !== null && markAbout(survey, about)?.sheets.ledger !== undefined;

export const isEmptyWorkbook = (survey: WorkbookSurvey): boolean => survey.sheets.every((sheet) => sheet.rows === 0);

export type ReportState = "none" | "unknown" | "fresh" | "stale";

/** Whether the report sheets about this show what the pane shows; its mark `now` is only made where there are some. */
export function reportState(
  survey: WorkbookSurvey | null,
  about: ReportedOn,
  reported: string | null,
  now: () => string,
): ReportState {
  const mark = survey === null ? undefined : markAbout(survey, about);
  if (mark === undefined || Object.keys(mark.sheets).length === 0) return "none";
  if (reported === null) return "unknown";
  return reported === now() ? "fresh" : "stale";
}
