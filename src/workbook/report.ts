import { defaultPolicy } from "../domain/policy.ts";
import type { RefusedThresholds } from "../domain/report/earlier.ts";
import type { ColumnWord } from "../domain/achievement/decision.ts";
import type { LogEntry } from "../domain/record/event.ts";
import type { Edits } from "../domain/report/edits.ts";
import type { EarlierRecord } from "../domain/record/earlier-record.ts";
import type { LineNow } from "../domain/record/record-line.ts";
import type { RecordRun, RunInfo } from "../domain/record/run.ts";
import { hasWords } from "../domain/record/carry/words.ts";
import { adopted } from "../domain/report/legacy-record.ts";
import { outcomeOf, type SubjectLine, subjectLines } from "../domain/report/lines.ts";
import { linesNow } from "../domain/report/lines-now.ts";
import { publishedEdits } from "../domain/report/published-edits.ts";
import { namesIn, publishedLines } from "../domain/report/published-record.ts";
import { publishedWords } from "../domain/report/published-words.ts";
import { reportOn } from "../domain/report/report.ts";
import { formsSubject, type ReportSubject, tableSubject } from "../domain/report/subject.ts";
import type { ReportWords } from "../domain/report/words.ts";
import { reviewReading } from "../domain/review.ts";
import { type CheckedSheet, type CheckOptions, checkWorkbook } from "./check.ts";
import { type EarlierReport, readReport, refuseUnreadable } from "./earlier-report.ts";
import { markOfReport } from "./mark-by-content.ts";
import { WorkbookError } from "./errors.ts";
import type { ReportedOn } from "./mark-about.ts";
import type { ApplyOutcome, WorkbookPort, WorkbookSurvey, WorkOptions } from "./port.ts";
import { isCard, programTables } from "./program-tables.ts";
import { tableDigest } from "./check-result/table-digest.ts";
import { digestAtOnce, sha256 } from "./sha256.ts";
import { type Joining, type Recorded, recordRun } from "./record-run.ts";
import { stage, stopIfAborted } from "./stages.ts";

export interface ReportWorkbookOptions extends CheckOptions {
  readonly words: ReportWords;
  /** yyyy-mm-dd */
  readonly date: string;
  /** What the log tells of the run; absent: the day alone. */
  readonly run?: Omit<RunInfo, "sheet" | "tableSha256"> | undefined;
  /** Decisions made elsewhere, and the program sheet that they are of. */
  readonly join?: (Joining & { readonly sheet: string }) | undefined;
  /** true: the log ends with how many lines stand where. */
  readonly seal?: boolean | undefined;
  /** What the log notes last: of the table, its record as the run leaves it, and what was said for every line. */
  readonly note?:
    | ((subject: ReportSubject, record: RecordRun, column: ColumnWord, run: RunInfo) => LogEntry)
    | undefined;
  /** Present: the edits are those of a report that is handed on; told who signed its lines, it says what they are called. */
  readonly publishedNames?: ((names: readonly string[]) => ReadonlyMap<string, string>) | undefined;
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
  /** What became of what people had said; of several forms all have the same. */
  readonly record: RecordRun;
  /** The log that the report carries, and what became of what was to be taken in. */
  readonly recorded: Omit<Recorded, "record">;
  readonly outcome: ApplyOutcome;
  /** What a person said for every line. */
  readonly column: ColumnWord;
  /** The report set of `earlierCopy` that was taken over; null: none was. */
  readonly copySet: number | null;
  /** Decisions that were carried over from `earlierCopy`; of several forms the first has them. */
  readonly carriedOver: number;
  /** Thresholds that a person typed on the earlier summary and that are no rates or out of order: the policy's count, and replace them. */
  readonly refused: RefusedThresholds | null;
}

type Earlier = Pick<ReportWorkbookOptions, "policy" | "words" | "signal">;

/** What the report about this holds in a workbook. */
export async function earlierIn(
  port: WorkbookPort,
  survey: WorkbookSurvey,
  about: ReportedOn,
  lines: () => readonly LineNow[],
  { policy, words, signal }: Earlier,
): Promise<EarlierReport> {
  const reading = { policy, languages: words.everyRecord, signal };
  return readReport(port, survey, await markOfReport(port, survey, about, lines, reading), reading);
}

/** What the earlier copy's report about this holds, as entered here; `own` where it has none. */
async function withEarlierCopy(
  own: EarlierReport,
  about: ReportedOn,
  lines: () => readonly LineNow[],
  options: ReportWorkbookOptions,
): Promise<{ readonly earlier: EarlierReport; readonly copySet: number | null }> {
  const { earlierCopy } = options;
  if (earlierCopy === undefined || Object.keys(own.sheets).length > 0) return { earlier: own, copySet: null };
  const copy = await earlierIn(earlierCopy, await earlierCopy.survey(), about, lines, options);
  refuseUnreadable(copy, options.earlierCopyName);
  if (Object.keys(copy.sheets).length === 0) return { earlier: own, copySet: null };
  const earlier = { ...copy, set: own.set, sheets: own.sheets, unreadable: own.unreadable };
  return { earlier, copySet: copy.set };
}

/** The same reading, judged again where the summary's thresholds are not the policy's. */
export function judgedAnew(sheet: CheckedSheet, earlier: EarlierReport): CheckedSheet {
  const { reading, policy } = sheet.review;
  if (earlier.policy === policy) return sheet;
  return { ...sheet, review: reviewReading(reading, earlier.policy, sheet.grid) };
}

export function subjectOf(sheets: readonly CheckedSheet[]): ReportSubject {
  const [only, another] = sheets.map(({ review }) => review);
  return only !== undefined && another === undefined
    ? tableSubject(only)
    : formsSubject(sheets.map(({ review }) => review));
}

/** The lines as a run holds them against what was said before; `lines`: the subject's, where they are made already. */
export const linesOf = (
  subject: ReportSubject,
  { column }: Pick<EarlierReport, "column">,
  lines: readonly SubjectLine[] = subjectLines(subject),
): LineNow[] => linesNow(lines, subject, (line, entry) => outcomeOf(line, entry, column, subject.policy));

/** null where there was no report. */
export function recordOf(earlier: EarlierReport, isFirst: boolean, now: readonly LineNow[]): EarlierRecord | null {
  if (isFirst) return null;
  const { lines, waiting, answers, resolved, legacy } = earlier;
  return { lines: [...lines.map(({ line }) => line), ...adopted(legacy, now)], waiting, answers, resolved };
}

/** All of one report as edits; `survey` as the workbook is now. */
function editsFor(
  subject: ReportSubject,
  earlier: EarlierReport,
  { record, log }: Pick<Recorded, "record" | "log">,
  survey: WorkbookSurvey,
  options: ReportWorkbookOptions,
): Edits {
  const own = new Set(Object.values(earlier.sheets));
  const { publishedNames, words } = options;
  const edits = reportOn(subject, {
    set: earlier.set,
    earlier: earlier.sheets,
    otherSheets: survey.sheets.map(({ name }) => name).filter((name) => !own.has(name)),
    log,
    ...(publishedNames === undefined
      ? { record, words }
      : { record: published(record, publishedNames), words: publishedWords(words), isStill: true }),
    column: earlier.column,
    title: earlier.title,
    dateText: earlier.date,
    basePolicy: options.policy ?? defaultPolicy,
    date: options.date,
  });
  return publishedNames === undefined ? edits : publishedEdits(edits, words.verdict);
}

/** What waits is on no sheet that is handed on. */
const published = (
  { lines }: RecordRun,
  aliasesOf: (names: readonly string[]) => ReadonlyMap<string, string>,
): Pick<RecordRun, "lines" | "waiting" | "doubts"> => ({
  lines: publishedLines(lines, aliasesOf(namesIn(lines))),
  waiting: [],
  doubts: [],
});

/** The table that decisions made elsewhere are of. @throws WorkbookError reports-several. */
function tableJoined(tables: readonly (readonly CheckedSheet[])[], sheet: string): readonly CheckedSheet[] | undefined {
  const [only, another] = tables;
  const named = tables.find((sheets) => sheets.some(({ review }) => review.reading.sheet === sheet));
  if (named !== undefined || another === undefined) return named ?? only;
  const names = tables.map(([first]) => first?.review.reading.sheet ?? "");
  throw new WorkbookError("reports-several", { sheets: names.join(", ") });
}

/**
 * Checks the workbook and writes a report set for each of its program tables, one-program forms being one table together;
 * a set that is there already is updated in place, with the decisions, thresholds and headings that a person entered.
 * @returns the sheets in the order of their tables.
 * @throws WorkbookError as checkWorkbook, report-unreadable, entries-unreadable, reports-several, as recordRun, and the
 * port's own.
 */
export async function reportWorkbook(port: WorkbookPort, options: ReportWorkbookOptions): Promise<ReportedSheet[]> {
  const checked = await checkedSheets(port, { ...options, ...stage(options, 0, 2) });
  const tables = programTables(checked);
  const { join } = options;
  const joined = join === undefined ? undefined : tableJoined(tables, join.sheet);
  const reported: ReportedSheet[] = [];
  for (const [index, sheets] of tables.entries()) {
    stopIfAborted(options);
    const steps = stage(options, tables.length + index, 2 * tables.length);
    const own = sheets === joined ? options : { ...options, join: undefined };
    reported.push(...(await reportTable(port, sheets, own, steps)));
  }
  return reported;
}

/** What is asked for; of forms, where all are meant, also the others, in the workbook's order. */
export async function checkedSheets(
  port: WorkbookPort,
  options: CheckOptions & Pick<ReportWorkbookOptions, "withAllForms">,
): Promise<CheckedSheet[]> {
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
export function aboutOf(
  sheets: readonly CheckedSheet[],
  { sheets: asked = [], withAllForms }: Pick<ReportWorkbookOptions, "sheets" | "withAllForms">,
): ReportedOn {
  const names = sheets.map(({ review }) => review.reading.sheet);
  const [only] = names as [string];
  if (names.length > 1) return names;
  return sheets.some(isCard) && (withAllForms === true || asked.length === 0) ? names : only;
}

/** So often a report is made anew because people typed into the one that it replaces meanwhile. */
const mostTries = 3;

/** What people type into a report while another takes its place is read, and goes into the one that does. */
async function reportTable(
  port: WorkbookPort,
  sheets: readonly CheckedSheet[],
  options: ReportWorkbookOptions,
  steps: WorkOptions,
): Promise<ReportedSheet[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await reportOnce(port, sheets, options, steps);
    } catch (error) {
      const isLate = error instanceof WorkbookError && error.code === "report-edited";
      if (!isLate || tries === mostTries) throw error;
    }
  }
}

async function reportOnce(
  port: WorkbookPort,
  sheets: readonly CheckedSheet[],
  options: ReportWorkbookOptions,
  steps: WorkOptions,
): Promise<ReportedSheet[]> {
  const survey = await port.survey();
  const about = aboutOf(sheets, options);
  const asRead = (): LineNow[] => linesOf(subjectOf(sheets), { column: "" });
  const own = await earlierIn(port, survey, about, asRead, options);
  refuseUnreadable(own);
  const { earlier, copySet } = await withEarlierCopy(own, about, asRead, options);
  const drops = options.dropSummaryThresholds === true;
  const kept = drops ? { ...earlier, policy: options.policy ?? defaultPolicy } : earlier;
  const judged = sheets.map((sheet) => judgedAnew(sheet, kept));
  const subject = subjectOf(judged);
  const now = linesOf(subject, kept);
  const isFirst = earlier === own && Object.keys(own.sheets).length === 0;
  const before = { record: recordOf(kept, isFirst, now), log: kept.log };
  const { note } = options;
  const recorded = recordRun(before, now, await runInfo(judged, subject, options), {
    ...options,
    note: note === undefined ? undefined : (left, run) => note(subject, left, kept.column, run),
  });
  const { record, ...logged } = recorded;
  const edits = editsFor(subject, kept, recorded, survey, options);
  const outcome = options.dryRun ? { skipped: [] } : await port.apply(edits, steps);
  const carriedOver = earlier === own ? 0 : record.lines.filter(hasWords).length + record.waiting.length;
  return judged.map((sheet, index) => ({
    ...sheet,
    edits,
    record,
    recorded: logged,
    outcome,
    column: kept.column,
    copySet,
    carriedOver: index === 0 ? carriedOver : 0,
    refused: drops ? null : earlier.refused,
  }));
}

/** Of several sheets the hash of their hashes. */
async function tableHash(sheets: readonly CheckedSheet[]): Promise<string> {
  const hashes: string[] = [];
  for (const { grid, review } of sheets) hashes.push(await tableDigest(grid, review.reading.layout.area, digestAtOnce));
  const [only, another] = hashes;
  return only !== undefined && another === undefined ? only : sha256(hashes.join(""));
}

const runInfo = async (
  sheets: readonly CheckedSheet[],
  { sheet }: ReportSubject,
  { run, date }: ReportWorkbookOptions,
): Promise<RunInfo> => ({
  at: `${date}T00:00`,
  version: "",
  file: "",
  ...run,
  sheet,
  tableSha256: await tableHash(sheets),
});
