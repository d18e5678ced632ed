import type { Grid } from "../../domain/grid.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import type { XlsxWorkbook } from "../../xlsx/index.ts";
import { isCopyOf } from "../output/keep-copy.ts";
import { holdsReport } from "../output/report-output.ts";
import { reportPath, type ReportPlace } from "../output/report-path.ts";
import { isSameFile } from "../output/write-file.ts";
import type { Session } from "../session.ts";
import { nameOf, readBytes } from "./files.ts";
import { openFile } from "./open-file.ts";

/** A file among the inputs that holds a report. */
interface OwnReport {
  readonly file: string;
  /** The sheets that its reports are about, as they are called. */
  readonly sources: readonly string[];
  /** The file that it was first written into a copy of; null where it does not say. */
  readonly from: string | null;
}

/** null where it is none; what cannot be read is none, and says so when it is worked on. */
async function openQuietly(file: string): Promise<XlsxWorkbook | null> {
  try {
    return await openFile(await readBytes(file), file);
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

async function ownReport(file: string): Promise<OwnReport | null> {
  const workbook = await openQuietly(file);
  if (workbook === null || !(await workbook.mayHoldReport())) return null;
  const survey = await workbook.survey();
  if (!holdsReport(survey)) return null;
  return { file, from: workbook.taken()?.file ?? null, sources: survey.reports.flatMap(({ source }) => source ?? []) };
}

function isSameContent(one: Grid, other: Grid): boolean {
  if (one.bottom !== other.bottom || one.right !== other.right) return false;
  for (let row = Math.min(one.top, other.top); row <= one.bottom; row += 1) {
    for (let column = Math.min(one.left, other.left); column <= one.right; column += 1)
      if (one.text(row, column) !== other.text(row, column)) return false;
  }
  return true;
}

/** Whether the report is about a sheet as it stands in the other workbook. */
async function holdsSheetsOf({ file, sources }: OwnReport, otherFile: string): Promise<boolean> {
  const other = sources.length === 0 ? null : await openQuietly(otherFile);
  const there = new Set((await other?.survey())?.sheets.map(({ name }) => name));
  const [shared] = sources.filter((name) => there.has(name));
  const workbook = other === null || shared === undefined ? null : await openQuietly(file);
  if (other === null || shared === undefined || workbook === null) return false;
  return isSameContent(await workbook.readGrid(shared), await other.readGrid(shared));
}

/**
 * The files without those that are reports of others among them, which are named on standard error: a report holds its source's
 * sheets, and would only be reported on again. A report whose source is not among the files stays.
 */
export async function withoutOwnReports(
  files: readonly string[],
  place: ReportPlace,
  session: Session,
): Promise<readonly string[]> {
  if (files.length < 2) return files;
  const { cli: words } = session.words;
  const reports = new Map<string, OwnReport>();
  for (const file of files) {
    const found = await ownReport(file);
    if (found !== null) reports.set(file, found);
  }
  const skipped = new Set<string>();
  const isOf = async (report: OwnReport, file: string): Promise<boolean> => {
    const path = reportPath(file, place, words);
    if (await isSameFile(report.file, path)) return true;
    if (isCopyOf(report.file, path) || isCopyOf(report.file, file)) return true;
    if (report.from === nameOf(file)) return true;
    return !reports.has(file) && (await holdsSheetsOf(report, file));
  };
  for (const report of reports.values()) {
    for (const file of files) {
      if (file === report.file || skipped.has(file) || !(await isOf(report, file))) continue;
      skipped.add(report.file);
      session.note(`${words.report.isOwn(report.file, nameOf(file))}\n`);
      break;
    }
  }
  return files.filter((file) => !skipped.has(file));
}
