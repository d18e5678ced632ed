import { WorkbookError } from "../../workbook/errors.ts";
import type { WorkbookSurvey } from "../../workbook/port.ts";
import type { XlsxWorkbook } from "../../xlsx/index.ts";
import { openFile } from "../input/open-file.ts";
import { type StandingFile, standingAt } from "./write-file.ts";

/** What stands where a report is to be written. */
export interface ReportOutput {
  /** null: nothing does. */
  readonly standing: StandingFile | null;
  /** The report that stands there; null where none does, or what --force replaces unread. */
  readonly earlier: XlsxWorkbook | null;
}

/** Whether it holds a sheet of a report. */
export const holdsReport = ({ reports }: WorkbookSurvey): boolean =>
  reports.some(({ sheets }) => Object.keys(sheets).length > 0);

/** @throws WorkbookError output-not-ours, output-unreadable. */
async function reportIn({ path, bytes }: StandingFile): Promise<XlsxWorkbook> {
  try {
    const workbook = await openFile(bytes, path);
    if (holdsReport(await workbook.survey())) return workbook;
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    throw new WorkbookError("output-unreadable", { ...cause.params, file: path, because: cause.code }, { cause });
  }
  throw new WorkbookError("output-not-ours", { file: path });
}

/**
 * Looks at what a report would replace: only a report of ours may be, and only one that can be read, but with `force`.
 * @throws WorkbookError output-not-ours, output-unreadable, and as `standingAt`.
 */
export async function reportOutput(path: string, inputs: readonly string[], force: boolean): Promise<ReportOutput> {
  const standing = await standingAt(path, inputs);
  if (standing === null) return { standing, earlier: null };
  try {
    return { standing, earlier: await reportIn(standing) };
  } catch (error) {
    if (force && error instanceof WorkbookError) return { standing, earlier: null };
    throw error;
  }
}
