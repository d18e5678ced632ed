import { drawPrograms } from "../domain/paper/draw-programs.ts";
import type { PaperContext } from "../domain/paper/paper-context.ts";
import { type PaperTable, paperTable } from "../domain/paper/paper-program.ts";
import { paperSheets } from "../domain/paper/paper-sheets.ts";
import type { PaperWords } from "../domain/paper/words.ts";
import { type Draw, drawEntry, type DrawOrder } from "../domain/record/log/draw.ts";
import { drawText } from "../domain/report/log-content.ts";
import type { SheetContent } from "../domain/report/edits.ts";
import { WorkbookError } from "./errors.ts";
import type { WorkbookPort } from "./port.ts";
import { programTables } from "./program-tables.ts";
import { subjectOf, type ReportedSheet, reportWorkbook, type ReportWorkbookOptions } from "./report.ts";
import { readReportLog } from "./report-log.ts";
import { sha256 } from "./sha256.ts";

export interface PapersOptions extends Omit<
  ReportWorkbookOptions,
  "words" | "join" | "seal" | "note" | "dryRun" | "publishedNames" | "earlierCopy" | "earlierCopyName"
> {
  readonly words: PaperWords;
  readonly order: DrawOrder;
  /** Name of the workbook, without folders. */
  readonly file: string;
  /** Over each box to sign in; absent: as the words have it. */
  readonly signs?: readonly string[] | undefined;
  /** true: the report is made anew in the workbook, and its log notes the selection. */
  readonly logged: boolean;
}

export interface Papers {
  readonly sheets: readonly SheetContent[];
  readonly draw: Draw;
  /** How they were chosen, in words. */
  readonly selection: string;
  /** Hash of the log's last line, as the papers have it. */
  readonly head: string;
  /** Line of the log that notes the selection; null where none does. */
  readonly drawSeq: number | null;
  readonly pending: number;
}

/** So many sheets are the most that people and programs that show them can handle. */
const mostPapers = 500;

function drawFrom(
  { programs }: PaperTable,
  order: DrawOrder,
): Draw & Pick<ReturnType<typeof drawPrograms>, "programs"> {
  const { programs: drawn, fitting, unknown } = drawPrograms(programs, order, sha256);
  if (unknown.length > 0) throw new WorkbookError("program-unknown", { name: unknown.join("、") });
  if (drawn.length === 0) throw new WorkbookError("no-program-fits", { of: programs.length });
  if (drawn.length > mostPapers) throw new WorkbookError("papers-too-many", { count: drawn.length, most: mostPapers });
  return {
    order,
    of: programs.length,
    fitting,
    drawn: drawn.map(({ key, name }) => ({ key, name })),
    programs: drawn,
  };
}

/** The sheets of the one report that is asked for. @throws WorkbookError report-missing, reports-several, log-missing. */
async function sheetsAsked(port: WorkbookPort, sheets: readonly string[] | undefined) {
  const { reports } = await port.survey();
  const found = reports.filter(({ source }) => sheets === undefined || sheets.includes(source ?? ""));
  const [mark, another] = found;
  if (mark === undefined)
    throw new WorkbookError("report-missing", sheets === undefined ? {} : { sheet: sheets.join("、") });
  if (another !== undefined)
    throw new WorkbookError("reports-several", { sheets: found.map(({ source }) => source ?? "?").join(", ") });
  const { log } = await readReportLog(port, mark);
  if (log === null) throw new WorkbookError("log-missing");
  return { mark, log };
}

/** A run of its own day tells nothing of a line. */
const tellsMore = ({ kind, lineId }: { readonly kind: string; readonly lineId: string }): boolean =>
  !(kind === "run" && lineId === "") && kind !== "draw";

/**
 * 監査調書 of the programs that are asked for, by the table as it stands and the record of its report.
 * @throws WorkbookError as reportWorkbook; report-missing, reports-several, log-missing, log-broken, program-unknown,
 * no-program-fits, papers-too-many.
 */
export async function papersOf(port: WorkbookPort, options: PapersOptions): Promise<Papers> {
  const { words, order, logged, file, date } = options;
  const { mark, log: before } = await sheetsAsked(port, options.sheets);
  const sheets = options.sheets ?? (mark.source === null ? undefined : [mark.source]);
  const reported = await reportWorkbook(port, {
    ...options,
    sheets,
    withAllForms: true,
    words: words.report,
    dryRun: !logged,
    note: (subject, record, column, run) => drawEntry(drawFrom(paperTable(subject, record.lines, column), order), run),
  });
  const [, another] = programTables(reported);
  if (another !== undefined)
    throw new WorkbookError("reports-several", {
      sheets: reported.map(({ review }) => review.reading.sheet).join(", "),
    });
  const [first] = reported as [ReportedSheet, ...ReportedSheet[]];
  const { record, recorded, column } = first;
  const subject = subjectOf(reported);
  const table = paperTable(subject, record.lines, column);
  const { programs, ...draw } = drawFrom(table, order);
  const log = logged ? recorded.log : before.lines;
  const how = drawText(draw, words.report);
  const context: PaperContext = {
    subject,
    words,
    drawn: programs,
    tableFindings: table.tableFindings,
    selection: how === "" ? words.selection.all(draw.of) : words.selection.some(programs.length, draw.of, how),
    log,
    drawSeq: logged ? Number(log.at(-1)?.seq) : null,
    pending: logged ? 0 : recorded.log.slice(before.lines.length).filter(tellsMore).length,
    file,
    date,
    signs: options.signs ?? words.signs,
  };
  return {
    sheets: paperSheets(context),
    draw,
    selection: context.selection,
    head: log.at(-1)?.hash ?? "",
    drawSeq: context.drawSeq,
    pending: context.pending,
  };
}
