import { LineIds } from "../domain/record/carry/line-id.ts";
import { oneOfEach } from "../domain/record/carry/one-of-each.ts";
import { erasedLines } from "../domain/record/log/erased.ts";
import { verify } from "../domain/record/log/verify.ts";
import type { Copy } from "../domain/record/merge/merge-copies.ts";
import type { RecordWords } from "../domain/report/log-words.ts";
import { readReport, refuseUnreadable } from "./earlier-report.ts";
import { WorkbookError } from "./errors.ts";
import type { ReportMark, WorkbookPort, WorkbookSurvey, WorkOptions } from "./port.ts";
import { sha256 } from "./sha256.ts";

export interface CopyOptions extends WorkOptions {
  /** Words of the ledger's drop-downs in every language. */
  readonly languages: readonly RecordWords[];
  /** What the workbook is called; no folder. */
  readonly name: string;
  /** The program sheet that the report is about; left out: the workbook has but one report. */
  readonly sheet?: string | undefined;
}

/** What people said in a report, and the program sheet that it is about. */
export interface ReportCopy extends Copy {
  readonly sheet: string;
  /** Lines with decisions whose rows somebody deleted: the log alone tells of these. */
  readonly erased: number;
}

/** @throws WorkbookError report-missing, reports-several. */
function reportOf({ reports }: WorkbookSurvey, sheet: string | undefined): ReportMark {
  const found = reports.filter(({ source }) => sheet === undefined || source === sheet);
  const [only, another] = found;
  if (only === undefined) throw new WorkbookError("report-missing", sheet === undefined ? {} : { sheet });
  if (another !== undefined)
    throw new WorkbookError("reports-several", { sheets: found.map(({ source }) => source ?? "?").join(", ") });
  return only;
}

/**
 * The record and the log of a workbook's report, as people left them: nothing is run, nothing is written.
 * @throws WorkbookError report-missing, reports-several, report-unreadable, entries-unreadable, report-of-first-edition,
 * log-broken, and the port's own.
 */
export async function readCopy(
  port: WorkbookPort,
  { languages, name, sheet, signal }: CopyOptions,
): Promise<ReportCopy> {
  const survey = await port.survey();
  const mark = reportOf(survey, sheet);
  const report = await readReport(port, survey, mark, { languages, signal });
  refuseUnreadable(report);
  if (report.legacy.length > 0) throw new WorkbookError("report-of-first-edition");
  const { lines, waiting, answers, resolved, log } = report;
  const verified = verify(log.lines, sha256, { noted: log.noted });
  if (!verified.ok) throw new WorkbookError("log-broken", { seq: verified.seq, fault: verified.fault });
  const record = { lines: lines.map(({ line }) => line), waiting, answers, resolved };
  const run = { at: "", version: "", file: name, sheet: mark.source ?? "", tableSha256: "" };
  return {
    name,
    sheet: mark.source ?? "",
    // A copied row is one line, or waits beside it: whoever goes on with the copy knows lines by their ids.
    record: oneOfEach(record, LineIds.after(record), run).record,
    log: log.lines,
    erased: erasedLines(record, log.lines, run).length,
  };
}
