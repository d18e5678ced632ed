import type { Changes } from "../domain/changes/change.ts";
import { changesBetween } from "../domain/changes/compare.ts";
import type { State } from "../domain/changes/state.ts";
import type { Thresholds } from "../domain/policy.ts";
import { stateOfPast } from "../domain/changes/state-of-past.ts";
import { joinStates, type Recorded, stateOfSubject } from "../domain/changes/state-of-subject.ts";
import { blankEntry, isBlank } from "../domain/record/entry.ts";
import { foldBack } from "../domain/record/log/fold-back.ts";
import { runDays } from "../domain/record/log/run-days.ts";
import { verify } from "../domain/record/log/verify.ts";
import { matchLines } from "../domain/record/match/match-lines.ts";
import { subjectLines } from "../domain/report/lines.ts";
import type { LineNow } from "../domain/record/record-line.ts";
import type { ReportWords } from "../domain/report/words.ts";
import { type CheckedSheet, type CheckOptions, checkWorkbook } from "./check.ts";
import { type EarlierReport, refuseUnreadable } from "./earlier-report.ts";
import { WorkbookError } from "./errors.ts";
import type { WorkbookPort, WorkbookSurvey } from "./port.ts";
import { isCard, programTables } from "./program-tables.ts";
import { aboutOf, checkedSheets, earlierIn, judgedAnew, linesOf, recordOf, subjectOf } from "./report.ts";
import { sha256 } from "./sha256.ts";
import { stage, stopIfAborted } from "./stages.ts";

export interface StateOptions extends CheckOptions {
  readonly words: ReportWords;
  /** true: a one-program form that is asked for stands for all forms of the workbook. */
  readonly withAllForms?: boolean | undefined;
  /** true: thresholds come from the policy even where a person changed them on the report's summary. */
  readonly dropSummaryThresholds?: boolean | undefined;
}

/** One table of a workbook as it stands, with what its report, if it has one, holds. */
interface TableState {
  readonly sheet: string;
  readonly state: State;
  readonly report: EarlierReport;
}

/** A workbook's program tables as they stand now. */
export interface WorkbookState {
  /** Names of the program sheets, in their order. */
  readonly sheets: readonly string[];
  readonly state: State;
}

/** What people entered of each line, found again as the next run will. */
function recordedIn(report: EarlierReport, now: readonly LineNow[]): (index: number) => Recorded {
  const record = recordOf(report, Object.keys(report.sheets).length === 0, now);
  const found = new Map<number, Recorded>();
  if (record !== null) {
    const lines = [...record.lines, ...record.waiting];
    const { pairs, taken } = matchLines(record, now);
    for (const { earlier, at } of pairs) found.set(at, lines[earlier]!);
    for (const { earlier, candidate } of taken) {
      const own = found.get(candidate.at);
      const { entry } = lines[earlier]!;
      if (own === undefined || isBlank(own.entry))
        found.set(candidate.at, { lineId: own?.lineId ?? lines[earlier]!.lineId, entry });
    }
  }
  return (index) => found.get(index) ?? { lineId: null, entry: blankEntry };
}

const haveSameThresholds = (one: Thresholds, other: Thresholds): boolean =>
  (["achieved", "nearly", "under", "overTarget"] as const).every((name) => one[name] === other[name]);

/** By the report's thresholds, which are mostly those that the sheets were judged by. */
const judgedBy = (report: EarlierReport, sheets: readonly CheckedSheet[]): readonly CheckedSheet[] =>
  sheets.map((sheet) => (haveSameThresholds(report.policy, sheet.review.policy) ? sheet : judgedAnew(sheet, report)));

async function tableState(
  port: WorkbookPort,
  survey: WorkbookSurvey,
  sheets: readonly CheckedSheet[],
  options: StateOptions,
): Promise<TableState> {
  const asRead = (): LineNow[] => linesOf(subjectOf(sheets), { column: "" });
  const report = await earlierIn(port, survey, aboutOf(sheets, options), asRead, options);
  refuseUnreadable(report);
  const subject = subjectOf(options.dropSummaryThresholds === true ? sheets : judgedBy(report, sheets));
  const lines = subjectLines(subject);
  const now = linesOf(subject, report, lines);
  const state = stateOfSubject(subject, lines, now, recordedIn(report, now), report.column);
  return { sheet: subject.sheet, state, report };
}

async function tableStates(
  port: WorkbookPort,
  options: StateOptions,
): Promise<{ readonly sheets: readonly string[]; readonly tables: readonly [TableState, ...TableState[]] }> {
  const checked = await checkWorkbook(port, options);
  const survey = await port.survey();
  const tables: TableState[] = [];
  for (const sheets of programTables(checked)) tables.push(await tableState(port, survey, sheets, options));
  return {
    sheets: checked.map(({ review }) => review.reading.sheet),
    tables: tables as [TableState, ...TableState[]],
  };
}

const joined = (states: readonly State[]): State => joinStates(states as [State, ...State[]]);

/**
 * A workbook's program tables as they stand, judged by the thresholds of their reports, and with the decisions that
 * people entered there; without a report as they are judged.
 * @throws WorkbookError as checkWorkbook, report-unreadable, entries-unreadable, and the port's own.
 */
export async function workbookState(port: WorkbookPort, options: StateOptions): Promise<WorkbookState> {
  const { sheets, tables } = await tableStates(port, options);
  return { sheets, state: joined(tables.map(({ state }) => state)) };
}

/** What changed between two workbooks. */
export const changesOfWorkbooks = (before: WorkbookState, after: WorkbookState): Changes =>
  changesBetween(before.state, after.state);

/**
 * @param since null: the last run.
 * @throws WorkbookError report-missing, report-of-first-edition, log-missing, log-broken, log-begins-later.
 */
function pastOf({ report, sheet, state }: TableState, since: string | null): State {
  if (Object.keys(report.sheets).length === 0) throw new WorkbookError("report-missing", { sheet });
  if (report.legacy.length > 0) throw new WorkbookError("report-of-first-edition");
  const { log } = report;
  const [first] = log.lines;
  const day = since ?? runDays(log.lines)[0];
  if (report.sheets.log === undefined || first === undefined || day === undefined)
    throw new WorkbookError("log-missing");
  const verified = verify(log.lines, sha256, { noted: log.noted });
  if (!verified.ok) throw new WorkbookError("log-broken", { seq: verified.seq, fault: verified.fault });
  const record = { lines: report.lines.map(({ line }) => line), waiting: report.waiting };
  const past = foldBack(record, log.lines, day);
  if (past === null) throw new WorkbookError("log-begins-later", { day, first: first.at.slice(0, day.length) });
  return stateOfPast(past, state.column);
}

/**
 * A workbook's program tables as the last run on or before a day (yyyy-mm-dd) left them, by the log of each one's report,
 * and as they stand now.
 * @throws WorkbookError as workbookState, and report-missing, report-of-first-edition, log-missing, log-broken,
 * log-begins-later.
 */
export async function changesSince(
  port: WorkbookPort,
  day: string,
  options: StateOptions,
): Promise<{ readonly sheets: readonly string[]; readonly changes: Changes; readonly thresholds: Thresholds | null }> {
  const { sheets, tables } = await tableStates(port, options);
  const before = joined(tables.map((table) => pastOf(table, day)));
  const after = joined(tables.map(({ state }) => state));
  return { sheets, changes: changesBetween(before, after), thresholds: after.thresholds };
}

/** What changed in one table since a day. */
export interface TableChanges {
  readonly changes: Changes;
  /** By which rates are shown. */
  readonly thresholds: Thresholds | null;
  /** yyyy-mm-dd: as the last run on or before it left the report. */
  readonly day: string;
  /** Days of runs that the log tells of, newest first. */
  readonly days: readonly string[];
}

/** What its report holds is read in so many pieces: the sheets of a report. */
const sheetsRead = 5;

/** Reading a report, told piece by piece. */
function telling(port: WorkbookPort, options: StateOptions): WorkbookPort {
  let read = 0;
  return {
    survey: () => port.survey(),
    apply: (edits, how) => port.apply(edits, how),
    clear: (sets, how) => port.clear(sets, how),
    readGrid: async (sheet, how) => {
      stopIfAborted(options);
      const steps = stage(options, Math.min(read, sheetsRead - 1), sheetsRead);
      read += 1;
      return port.readGrid(sheet, { ...how, ...steps });
    },
  };
}

/**
 * What changed on a sheet that is judged already, or of a one-program form on all forms of the workbook, since the last run
 * on or before a day (yyyy-mm-dd; null: since the last run), by the log of its report.
 * @throws WorkbookError as changesSince.
 */
export async function changesOfChecked(
  port: WorkbookPort,
  judged: CheckedSheet,
  since: string | null,
  options: StateOptions,
): Promise<TableChanges> {
  const { sheet } = judged.review.reading;
  const isForm = isCard(judged);
  const all = isForm ? await checkedSheets(port, { ...options, sheets: [sheet], withAllForms: true }) : [judged];
  const own = isForm ? all.filter(isCard).map((one) => (one.review.reading.sheet === sheet ? judged : one)) : all;
  const asked = { ...options, sheets: [sheet], withAllForms: true };
  const table = await tableState(telling(port, options), await port.survey(), own, asked);
  stopIfAborted(options);
  const before = pastOf(table, since);
  const days = runDays(table.report.log.lines);
  const { state } = table;
  return {
    changes: changesBetween(before, state),
    thresholds: state.thresholds,
    day: since ?? days[0]!,
    days,
  };
}
