import type { Sha256 } from "../domain/record/event.ts";
import { type Verified, verify } from "../domain/record/log/verify.ts";
import { type ReadLog, readLog } from "../domain/report/log-read.ts";
import { WorkbookError } from "./errors.ts";
import type { ReportMark, WorkbookPort, WorkOptions } from "./port.ts";

/** The log of one report of a workbook. */
export interface ReportLog {
  readonly mark: ReportMark;
  /** Of its sheet; null where the report has none. */
  readonly sheet: string | null;
  /** null where there is none, or its columns cannot be told. */
  readonly log: ReadLog | null;
}

export async function readReportLog(
  port: WorkbookPort,
  mark: ReportMark,
  options: WorkOptions = {},
): Promise<ReportLog> {
  const sheet = mark.sheets.log ?? null;
  if (sheet === null) return { mark, sheet, log: null };
  return { mark, sheet, log: readLog(await port.readGrid(sheet, { signal: options.signal })) };
}

/** What `verify` says of a report's log; "no-columns": the row of keys is gone or altered. */
export type LogVerified = { readonly sheet: string; readonly lines: number } & (
  | Verified
  | { readonly ok: false; readonly seq: null; readonly fault: "no-columns" }
);

export interface VerifiedLogs {
  readonly logs: readonly LogVerified[];
  /** Reports without a log, by what they are about: an earlier edition wrote them, or somebody deleted the sheet. */
  readonly without: readonly (string | null)[];
}

function verified({ log, sheet }: ReportLog, sha256: Sha256, head: string): LogVerified {
  const lines = log?.lines.length ?? 0;
  const told =
    log === null
      ? ({ ok: false, seq: null, fault: "no-columns" } as const)
      : verify(log.lines, sha256, { noted: log.noted, head });
  return { ...told, sheet: sheet ?? "", lines };
}

/**
 * Verifies the log of every report of a workbook. `head`: a hash kept elsewhere; "" for none; it may be of any of the logs.
 * @throws WorkbookError report-missing, log-missing, and the port's own.
 */
export async function verifyLogs(
  port: WorkbookPort,
  sha256: Sha256,
  head: string,
  options: WorkOptions = {},
): Promise<VerifiedLogs> {
  const { reports } = await port.survey();
  if (reports.length === 0) throw new WorkbookError("report-missing");
  const found: ReportLog[] = [];
  for (const mark of reports) found.push(await readReportLog(port, mark, options));
  const there = found.filter(({ sheet }) => sheet !== null);
  if (there.length === 0) throw new WorkbookError("log-missing");
  const without = found.filter(({ sheet }) => sheet === null).map(({ mark }) => mark.source);
  const asked = there.map((log) => verified(log, sha256, head));
  const isElsewhere = (one: LogVerified): boolean =>
    !one.ok && one.fault === "unknown-head" && asked.some((other) => other.ok);
  return { logs: asked.map((one, at) => (isElsewhere(one) ? verified(there[at]!, sha256, "") : one)), without };
}
