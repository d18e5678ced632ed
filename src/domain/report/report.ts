import type { ColumnWord } from "../achievement/decision.ts";
import type { Policy, Thresholds } from "../policy.ts";
import type { LogLine } from "../record/log/log-line.ts";
import type { RecordRun } from "../record/run.ts";
import { quotedSheet } from "../grid.ts";
import type { Review } from "../review.ts";
import type { ReportContext } from "./context.ts";
import type { Edits, NameEdit, ReportRole, SheetEdit } from "./edits.ts";
import { fixed, spanOn } from "./excel.ts";
import { findingsSheet } from "./findings.ts";
import { withFrame } from "./framing.ts";
import { lineHistories } from "./history.ts";
import { highlights, stillHighlights } from "./highlights.ts";
import { firstLine, ledgerColumn } from "./ledger-columns.ts";
import { ledgerSheet } from "./ledger.ts";
import { frozenFrom, ledgerLines, orderedFrom, programEntries, subjectLines } from "./lines.ts";
import { logSheet } from "./log-sheet.ts";
import { definedNames, sheetNames } from "./names.ts";
import { questionsSheet } from "./questions.ts";
import { summarySheet } from "./summary.ts";
import { thresholdRows } from "./summary-criteria.ts";
import { type ReportSubject, tableSubject } from "./subject.ts";
import { listColumn, type SummaryPlan, summaryColumn, summaryPlan } from "./summary-plan.ts";
import type { ReportWords } from "./words.ts";

export interface ReportOptions {
  /** Number of the report set, 1-based. */
  readonly set: number;
  /** What an earlier run's sheets of this set are called now. */
  readonly earlier: Readonly<Partial<Record<ReportRole, string>>>;
  /** The workbook's other sheets, other sets' included. */
  readonly otherSheets: readonly string[];
  /** What people said of its lines, in the order of `subjectLines`, and of lines that are gone. */
  readonly record: Pick<RecordRun, "lines" | "waiting" | "doubts">;
  /** The log, this run's lines behind all others. */
  readonly log: readonly LogLine[];
  /** Which way is better, said for every line. */
  readonly column: ColumnWord;
  /** true: nothing of it will be live; see `publishedEdits`. */
  readonly isStill?: boolean | undefined;
  /** Title and day of the summary as the user rewrote them; null where they are the report's own. */
  readonly title: string | null;
  readonly dateText: string | null;
  /**
   * The policy before the thresholds that a person set on the summary: what differs from it there is theirs,
   * and is kept at the next run. The review's own policy where left out.
   */
  readonly basePolicy?: Policy | undefined;
  readonly words: ReportWords;
  /** yyyy-mm-dd */
  readonly date: string;
}

function nameEdits(context: ReportContext, plan: SummaryPlan, made: readonly SheetEdit[]): NameEdit[] {
  const { names, sheets, lines, subject } = context;
  const ledgerEnd = firstLine + Math.max(1, lines.length) - 1;
  const { area } = subject;
  const cell = (sheet: string, row: number, column: number): string => `${quotedSheet(sheet)}!${fixed(row, column)}`;
  const threshold = (which: keyof Thresholds): string =>
    cell(sheets.summary, thresholdRows(plan)[which], summaryColumn.line);
  const listSpanOf = (column: number): string => spanOn(sheets.summary, column, plan.firstProgram, plan.lastProgram);
  const formulas: Partial<Record<keyof typeof names, string>> = {
    ...Object.fromEntries(made.map(({ role, name }) => [role, cell(name, 1, 1)])),
    source: `${quotedSheet(subject.sheet)}!${fixed(area.top, area.left)}:${fixed(area.bottom, area.right)}`,
    achieved: threshold("achieved"),
    nearly: threshold("nearly"),
    under: threshold("under"),
    over: threshold("overTarget"),
    row: spanOn(sheets.ledger, ledgerColumn.source_row, firstLine, ledgerEnd),
    verdict: spanOn(sheets.ledger, ledgerColumn.verdict, firstLine, ledgerEnd),
    program_row: listSpanOf(listColumn.row),
    program_rank: listSpanOf(listColumn.rank),
  };
  const inputs = new Set(["achieved", "nearly", "under", "over"]);
  return Object.entries(formulas).map(([stem, formula]) => ({
    name: names[stem as keyof typeof names],
    formula,
    hidden: !inputs.has(stem),
  }));
}

/** Everything that a report of this review adds to the workbook, as plain data. */
export const report = (review: Review, options: ReportOptions): Edits => reportOn(tableSubject(review), options);

/** Everything that a report adds to the workbook, as plain data. Linear in the subject's lines. */
export function reportOn(subject: ReportSubject, options: ReportOptions): Edits {
  const { set, words, date, record, column } = options;
  const lines = ledgerLines(subject, subjectLines(subject), record.lines, column, firstLine);
  const context: ReportContext = {
    subject,
    words,
    date,
    set,
    sheets: sheetNames(words.sheetName, options.earlier, options.otherSheets),
    names: definedNames(set),
    lines,
    programs: programEntries(subject, lines),
    histories: lineHistories(subject, lines),
    column,
    mostOptions: lines.reduce((most, line) => Math.max(most, line.options.length), 0),
    ordered: lines.length > orderedFrom,
    frozen: lines.length > frozenFrom,
  };
  const plan = summaryPlan(context);
  const questions = questionsSheet(context, record, options.earlier.questions !== undefined);
  const plain = [
    summarySheet(context, plan, {
      title: options.title,
      date: options.dateText,
      basePolicy: options.basePolicy ?? subject.policy,
    }),
    ledgerSheet(context),
    findingsSheet(context),
    ...(questions === null ? [] : [questions]),
    logSheet(context, options.log),
  ];
  const names = nameEdits(context, plan, plain);
  if (options.isStill === true) return { set, sheets: plain, names, ...stillHighlights(context) };
  const sheets = plain.map((sheet) => withFrame(sheet, { lines, plan, logged: options.log.length }));
  return { set, sheets, names, ...highlights(context) };
}
