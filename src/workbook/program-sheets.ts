import { WorkbookError } from "./errors.ts";
import type { SheetSummary, WorkbookSurvey } from "./port.ts";

/** Names of the sheets that earlier reports consist of, and of their copies. */
export const reportSheetNames = ({ reports, strays }: WorkbookSurvey): ReadonlySet<string> =>
  new Set([...reports.flatMap((mark) => Object.values(mark.sheets)), ...strays]);

const isEmpty = ({ rows, columns }: SheetSummary): boolean => rows === 0 || columns === 0;

/** Names of the sheets that are looked at only where they are asked for: hidden, and not Jisseki's own. */
export function hiddenSheets(survey: WorkbookSurvey): string[] {
  const own = reportSheetNames(survey);
  return survey.sheets
    .filter((sheet) => !sheet.visible && !isEmpty(sheet) && !own.has(sheet.name))
    .map(({ name }) => name);
}

/**
 * The sheets to look for a program table on: those that were asked for, by name, or every visible one that
 * holds something; Jisseki's own never.
 * @throws WorkbookError sheet-missing, where a name is no sheet's.
 */
export function programSheets(survey: WorkbookSurvey, asked: readonly string[] | undefined): string[] {
  const own = reportSheetNames(survey);
  const candidates = survey.sheets.filter((sheet) => !own.has(sheet.name));
  if (asked === undefined || asked.length === 0) {
    return candidates.filter((sheet) => sheet.visible && !isEmpty(sheet)).map((sheet) => sheet.name);
  }
  for (const sheet of asked) {
    if (candidates.some(({ name }) => name === sheet)) continue;
    throw new WorkbookError("sheet-missing", { sheet, sheets: candidates.map(({ name }) => name).join(", ") });
  }
  return [...new Set(asked)];
}
