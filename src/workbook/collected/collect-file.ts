import { runRecord } from "../../domain/record/run-record.ts";
import type { RecordLine } from "../../domain/record/record-line.ts";
import type { ReportWords } from "../../domain/report/words.ts";
import { type CheckedSheet, type CheckOptions, checkWorkbook } from "../check.ts";
import { refuseUnreadable } from "../earlier-report.ts";
import type { WorkbookPort, WorkbookSurvey } from "../port.ts";
import { programTables } from "../program-tables.ts";
import { aboutOf, earlierIn, judgedAnew, linesOf, recordOf, subjectOf } from "../report.ts";
import { stopIfAborted } from "../stages.ts";
import { collectTable } from "./collect-table.ts";
import type { CollectedContent, FileRecord } from "./file-record.ts";

export interface CollectOptions extends CheckOptions {
  readonly words: ReportWords;
}

/** What tells a file of a run from the others; see `FileRecord`. */
export type FileIdentity = Pick<FileRecord, "file" | "sha256" | "body" | "checkedAt">;

const nothing: CollectedContent = { tables: [], programs: [], lines: [], findings: [], events: [] };

/** The record of a file that could not be read. */
export const failedRecord = (identity: FileIdentity, failure: NonNullable<FileRecord["failure"]>): FileRecord => ({
  version: 1,
  ...identity,
  failure,
  report: null,
  ...nothing,
});

/**
 * All that a workbook gives to a summary of many: judged as a report on it would judge it, with the decisions, the states
 * and the log of the report that it holds. Nothing is written.
 * @throws WorkbookError as checkWorkbook, report-unreadable, entries-unreadable, and the port's own.
 */
export async function collectFile(port: WorkbookPort, options: CollectOptions): Promise<CollectedContent> {
  const checked = await checkWorkbook(port, options);
  const survey = await port.survey();
  const found: CollectedContent[] = [];
  let programs = 0;
  for (const sheets of programTables(checked)) {
    stopIfAborted(options);
    const content = await contentOf(port, survey, sheets, options);
    const before = programs;
    programs += content.programs.length;
    found.push({ ...content, lines: content.lines.map((line) => ({ ...line, programKey: line.programKey + before })) });
  }
  return {
    tables: found.flatMap(({ tables }) => tables),
    programs: found.flatMap((one) => one.programs),
    lines: found.flatMap(({ lines }) => lines),
    findings: found.flatMap(({ findings }) => findings),
    events: found.flatMap(({ events }) => events),
  };
}

async function contentOf(
  port: WorkbookPort,
  survey: WorkbookSurvey,
  sheets: readonly CheckedSheet[],
  options: CollectOptions,
): Promise<CollectedContent> {
  const { words } = options;
  const asRead = () => linesOf(subjectOf(sheets), { column: "" });
  const earlier = await earlierIn(port, survey, aboutOf(sheets, options), asRead, options);
  refuseUnreadable(earlier);
  const subject = subjectOf(sheets.map((sheet) => judgedAnew(sheet, earlier)));
  const isFirst = Object.keys(earlier.sheets).length === 0;
  const now = linesOf(subject, earlier);
  // Of the run only what becomes of the lines is wanted, and nothing that it would log.
  const run = { at: "", version: "", file: "", sheet: subject.sheet, tableSha256: "" };
  const records: readonly RecordLine[] = runRecord(recordOf(earlier, isFirst, now), now, run).lines;
  return {
    ...collectTable(subject, { records, now, isRecorded: !isFirst, column: earlier.column, words }),
    events: earlier.log.lines,
  };
}
