import { defaultPolicy } from "../domain/policy.ts";
import type { RefusedThresholds } from "../domain/report/earlier.ts";
import type { Edits } from "../domain/report/edits.ts";
import { report, reportForms, type ReportOptions } from "../domain/report/report.ts";
import type { ReportWords } from "../domain/report/words.ts";
import { reviewReading } from "../domain/review.ts";
import { type CheckedSheet, type CheckOptions, checkWorkbook } from "./check.ts";
import { type EarlierReport, readEarlier, refuseUnreadable } from "./earlier-report.ts";
import type { ReportedOn } from "./mark-about.ts";
import type { ApplyOutcome, WorkbookPort, WorkbookSurvey, WorkOptions } from "./port.ts";
import { isCard, programTables } from "./program-tables.ts";
import { stage, stopIfAborted } from "./stages.ts";

export interface ReportWorkbookOptions extends CheckOptions {
  readonly words: ReportWords;
  /** yyyy-mm-dd */
  readonly date: string;
  /** true: thresholds come from the policy even where a person changed them on an earlier summary. */
  readonly dropSummaryThresholds?: boolean | undefined;
  /** true: a one-program form that is asked for stands for all forms of the workbook. */
  readonly withAllForms?: boolean | undefined;
  /**
   * Another copy of the workbook, that an earlier run wrote and a person worked in: what was entered there is carried
   * over to sheets that have no report of their own here.
   */
  readonly earlierCopy?: WorkbookPort | undefined;
  /** What the copy is called, for messages. */
  readonly earlierCopyName?: string | undefined;
  /** true: nothing is written; the edits are what would be. */
  readonly dryRun?: boolean | undefined;
}

/** A sheet that was reported on; one-program forms share one report. `review` is judged by the thresholds that the report carries. */
export interface ReportedSheet extends CheckedSheet {
  readonly edits: Edits;
  readonly outcome: ApplyOutcome;
  /** Decisions that were carried over from `earlierCopy`; of several forms the first has them. */
  readonly carriedOver: number;
  /** Thresholds that a person typed on the earlier summary and that are no rates or out of order: the policy's count, and replace them. */
  readonly refused: RefusedThresholds | null;
}

/** What the earlier copy's report about this holds, as entered here; `own` where it has none. */
async function withEarlierCopy(
  own: EarlierReport,
  about: ReportedOn,
  options: ReportWorkbookOptions,
): Promise<EarlierReport> {
  const { earlierCopy, policy } = options;
  if (earlierCopy === undefined || Object.keys(own.sheets).length > 0) return own;
  const survey = await earlierCopy.survey();
  const copy = await readEarlier(earlierCopy, survey, about, policy, options);
  refuseUnreadable(copy, options.earlierCopyName);
  const { decisions, refused, title, date } = copy;
  return { ...own, decisions, policy: copy.policy, refused, title, date };
}

/** The same reading, judged again where the summary's thresholds are not the policy's. */
function judgedAnew(sheet: CheckedSheet, earlier: EarlierReport): CheckedSheet {
  const { reading, policy } = sheet.review;
  if (earlier.policy === policy) return sheet;
  return { ...sheet, review: reviewReading(reading, earlier.policy, sheet.grid) };
}

/** All of one report as edits; `survey` as the workbook is now. */
function editsFor(
  sheets: readonly CheckedSheet[],
  earlier: EarlierReport,
  survey: WorkbookSurvey,
  options: ReportWorkbookOptions,
): Edits {
  const own = new Set(Object.values(earlier.sheets));
  const wanted: ReportOptions = {
    set: earlier.set,
    earlier: earlier.sheets,
    otherSheets: survey.sheets.map(({ name }) => name).filter((name) => !own.has(name)),
    decisions: earlier.decisions,
    title: earlier.title,
    dateText: earlier.date,
    basePolicy: options.policy ?? defaultPolicy,
    words: options.words,
    date: options.date,
  };
  const [only, another] = sheets.map(({ review }) => review);
  return only !== undefined && another === undefined
    ? report(only, wanted)
    : reportForms(
        sheets.map(({ review }) => review),
        wanted,
      );
}

/**
 * Checks the workbook and writes a report set for each of its program tables, one-program forms being one table together;
 * a set that is there already is updated in place, with the decisions, thresholds and headings that a person entered.
 * @returns the sheets in the order of their tables.
 * @throws WorkbookError as checkWorkbook, report-unreadable, entries-unreadable, and the port's own.
 */
export async function reportWorkbook(port: WorkbookPort, options: ReportWorkbookOptions): Promise<ReportedSheet[]> {
  const checked = await checkedSheets(port, { ...options, ...stage(options, 0, 2) });
  const tables = programTables(checked);
  const reported: ReportedSheet[] = [];
  for (const [index, sheets] of tables.entries()) {
    stopIfAborted(options);
    const steps = stage(options, tables.length + index, 2 * tables.length);
    reported.push(...(await reportTable(port, sheets, options, steps)));
  }
  return reported;
}

/** What is asked for; of forms, where all are meant, also the others, in the workbook's order. */
async function checkedSheets(port: WorkbookPort, options: ReportWorkbookOptions): Promise<CheckedSheet[]> {
  const asked = await checkWorkbook(port, options);
  if (options.withAllForms !== true || !asked.some(isCard)) return asked;
  const { policy, signal, hint } = options;
  const year = hint?.year ?? null;
  const all = await checkWorkbook(port, { policy, signal, hint: { columns: {}, area: null, year } });
  const own = new Map(asked.map((sheet) => [sheet.review.reading.sheet, sheet]));
  const forms = all.filter(isCard).map((form) => own.get(form.review.reading.sheet) ?? form);
  return [...forms, ...asked.filter((sheet) => !forms.includes(sheet))];
}

/** Forms go by all of them, but one alone that was asked for. */
function aboutOf(
  sheets: readonly CheckedSheet[],
  { sheets: asked = [], withAllForms }: ReportWorkbookOptions,
): ReportedOn {
  const names = sheets.map(({ review }) => review.reading.sheet);
  const [only] = names as [string];
  if (names.length > 1) return names;
  return sheets.some(isCard) && (withAllForms === true || asked.length === 0) ? names : only;
}

async function reportTable(
  port: WorkbookPort,
  sheets: readonly CheckedSheet[],
  options: ReportWorkbookOptions,
  steps: WorkOptions,
): Promise<ReportedSheet[]> {
  const survey = await port.survey();
  const about = aboutOf(sheets, options);
  const own = await readEarlier(port, survey, about, options.policy, options);
  refuseUnreadable(own);
  const earlier = await withEarlierCopy(own, about, options);
  const drops = options.dropSummaryThresholds === true;
  const kept = drops ? { ...earlier, policy: options.policy ?? defaultPolicy } : earlier;
  const judged = sheets.map((sheet) => judgedAnew(sheet, kept));
  const edits = editsFor(judged, kept, survey, options);
  const outcome = options.dryRun ? { skipped: [] } : await port.apply(edits, steps);
  const carriedOver = earlier.decisions.length - own.decisions.length;
  return judged.map((sheet, index) => ({
    ...sheet,
    edits,
    outcome,
    carriedOver: index === 0 ? carriedOver : 0,
    refused: drops ? null : earlier.refused,
  }));
}
