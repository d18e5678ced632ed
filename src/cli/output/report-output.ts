import type { Messages } from "../../messages/index.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { reportWords } from "../../messages/report-words.ts";
import { leftBehind } from "../../workbook/left-behind.ts";
import { lostSheets, type Matter } from "../../workbook/matter.ts";
import type { WorkbookSurvey } from "../../workbook/port.ts";
import type { ReportedSheet } from "../../workbook/report.ts";
import type { XlsxWorkbook } from "../../xlsx/index.ts";
import { openFile } from "../input/open-file.ts";
import type { Session } from "../session.ts";
import { keepCopy } from "./keep-copy.ts";
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

/** @throws WorkbookError output-no-report, output-unreadable. */
async function reportIn({ path, bytes }: StandingFile): Promise<XlsxWorkbook> {
  try {
    const workbook = await openFile(bytes, path);
    if (holdsReport(await workbook.survey())) return workbook;
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    throw new WorkbookError("output-unreadable", { ...cause.params, file: path, because: cause.code }, { cause });
  }
  throw new WorkbookError("output-no-report", { file: path });
}

/**
 * Looks at what a report would replace: only a report of ours may be, and only one that can be read, but with `force`.
 * @throws WorkbookError output-no-report, output-unreadable, and as `standingAt`.
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

/** Where what stood at the output is kept, and what for. */
export interface Kept {
  readonly copy: string;
  /** Sheets with what the new report does not hold, "" for names; none where what stood there was not read. */
  readonly sheets: readonly string[];
}

/**
 * Keeps what is about to be replaced where it is no report, or holds what the new one does not: sheets, notes or columns of
 * a person's, a program sheet that somebody worked in, decisions of which none of the new reports is.
 * @param matter what the workbook held that the new report is written into a copy of.
 * @returns null where nothing would be gone.
 */
export async function keepReplaced(
  { standing, earlier }: ReportOutput,
  matter: Matter | null,
  reported: readonly ReportedSheet[],
  { words, signal }: Session,
): Promise<Kept | null> {
  const { replaced, previous } = words.cli.copies;
  if (standing === null) return null;
  if (earlier === null || matter === null) return { copy: await keepCopy(standing, replaced), sheets: [] };
  const languages = reportWords(words).everyRecord;
  const sheets = new Set([
    ...lostSheets(await earlier.matter(), matter, earlier.taken()),
    ...(await leftBehind(earlier, reported, { languages, signal })),
  ]);
  return sheets.size === 0 ? null : { copy: await keepCopy(standing, previous), sheets: [...sheets] };
}

export const keptNote = ({ copy, sheets }: Kept, { copies }: Messages["cli"]): string =>
  sheets.length === 0
    ? copies.kept(copy)
    : copies.keptFor(
        copy,
        sheets.filter((sheet) => sheet !== ""),
      );
