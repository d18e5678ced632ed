import { directionChoices } from "../achievement/alternative.ts";
import { confirmed, type Decision, excluded, wholeColumn } from "../achievement/decision.ts";
import type { Policy, Thresholds } from "../policy.ts";
import { type Area, quotedSheet } from "../grid.ts";
import type { Review } from "../review.ts";
import type { ReportContext } from "./context.ts";
import { area } from "./draft.ts";
import type { Edits, NameEdit, ReportRole } from "./edits.ts";
import { fixed, spanOn } from "./excel.ts";
import { findingsSheet } from "./findings.ts";
import { lineHistories } from "./history.ts";
import { framed } from "./frame.ts";
import { highlights } from "./highlights.ts";
import { firstLine, headingRow, helperColumn, ledgerColumn } from "./ledger-columns.ts";
import { ledgerSheet } from "./ledger.ts";
import { ledgerLines, type LedgerLine, orderedFrom, programEntries } from "./lines.ts";
import { definedNames, sheetNames } from "./names.ts";
import { summarySheet } from "./summary.ts";
import { thresholdRows } from "./summary-criteria.ts";
import { formsSubject, type ReportSubject, tableSubject } from "./subject.ts";
import { listColumn, type SummaryPlan, summaryColumn, summaryPlan } from "./summary-plan.ts";
import { textKey } from "./text-key.ts";
import type { ReportWords } from "./words.ts";

export interface ReportOptions {
  /** Number of the report set, 1-based. */
  readonly set: number;
  /** What an earlier run's sheets of this set are called now. */
  readonly earlier: Readonly<Partial<Record<ReportRole, string>>>;
  /** The workbook's other sheets, other sets' included. */
  readonly otherSheets: readonly string[];
  readonly decisions: readonly Decision[];
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

function nameEdits(context: ReportContext, plan: SummaryPlan): NameEdit[] {
  const { names, sheets, lines, subject } = context;
  const ledgerEnd = firstLine + Math.max(1, lines.length) - 1;
  const { area: table } = subject;
  const cell = (sheet: string, row: number, column: number): string => `${quotedSheet(sheet)}!${fixed(row, column)}`;
  const threshold = (which: keyof Thresholds): string =>
    cell(sheets.summary, thresholdRows(plan)[which], summaryColumn.line);
  const listSpanOf = (column: number): string => spanOn(sheets.summary, column, plan.firstProgram, plan.lastProgram);
  const formulas: Partial<Record<keyof typeof names, string>> = {
    summary: cell(sheets.summary, 1, 1),
    ledger: cell(sheets.ledger, 1, 1),
    findings: cell(sheets.findings, 1, 1),
    source: `${quotedSheet(subject.sheet)}!${fixed(table.top, table.left)}:${fixed(table.bottom, table.right)}`,
    achieved: threshold("achieved"),
    nearly: threshold("nearly"),
    under: threshold("under"),
    over: threshold("overTarget"),
    row: spanOn(sheets.ledger, ledgerColumn.row, firstLine, ledgerEnd),
    row_rank: spanOn(sheets.ledger, helperColumn.rowRank, firstLine, ledgerEnd),
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

/** Decisions that no line of the ledger can carry: the indicator, or the reading that was chosen, is gone. */
export function orphanedDecisions(decisions: readonly Decision[], lines: readonly LedgerLine[]): Decision[] {
  const known = new Map(lines.map((line) => [line.identity, line]));
  const isTurn = (choice: string): boolean => (directionChoices as readonly string[]).includes(choice);
  return decisions.filter((decision) => {
    if (decision.identity === wholeColumn) return false;
    const line = known.get(decision.identity);
    if (line === undefined) return true;
    const { choice } = decision;
    if (choice === "" || choice === confirmed || choice === excluded) return false;
    if (line.mayTurn && isTurn(choice)) return false;
    return !line.options.some((option) => option.key === choice);
  });
}

/** Everything that a report of this review adds to the workbook, as plain data. */
export const report = (review: Review, options: ReportOptions): Edits => reportOn(tableSubject(review), options);

/**
 * One report of all these one-program forms, a sheet each: one ledger, one summary, one list of findings. At least one
 * form, all judged by the same policy. Linear in the forms.
 */
export const reportForms = (reviews: readonly Review[], options: ReportOptions): Edits =>
  reportOn(formsSubject(reviews), options);

/** Rows of the summary that are a section's or a program's each. */
const summaryLists = ({ firstSection, sectionTotal, firstProgram, lastProgram }: SummaryPlan): Area[] => [
  area(firstSection, summaryColumn.leftStart, sectionTotal - 1, summaryColumn.sectionUnder),
  area(firstProgram, listColumn.no, lastProgram, listColumn.section),
];

function reportOn(subject: ReportSubject, options: ReportOptions): Edits {
  const { set, words, date, decisions } = options;
  const lines = ledgerLines(subject, decisions, firstLine);
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
    column: decisions.find(({ identity }) => identity === wholeColumn)?.choice ?? "",
    mostOptions: lines.reduce((most, line) => Math.max(most, line.options.length), 0),
    ordered: lines.length > orderedFrom,
  };
  const plan = summaryPlan(context);
  const summary = summarySheet(context, plan, {
    title: options.title,
    date: options.dateText,
    basePolicy: options.basePolicy ?? subject.policy,
  });
  return {
    set,
    sheets: [
      framed(summary, { lists: summaryLists(plan) }),
      framed(ledgerSheet(context), {
        rows: new Map(lines.map(({ at, identity }) => [at, textKey(identity)])),
        columns: headingRow,
      }),
      framed(findingsSheet(context, orphanedDecisions(decisions, lines))),
    ],
    names: nameEdits(context, plan),
    ...highlights(context),
  };
}
