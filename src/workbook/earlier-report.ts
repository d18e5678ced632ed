import type { ColumnWord } from "../domain/achievement/decision.ts";
import type { Grid } from "../domain/grid.ts";
import { defaultPolicy, type Policy } from "../domain/policy.ts";
import { policyFromSummary, type RefusedThresholds, summaryChanges } from "../domain/report/earlier.ts";
import type { Entered } from "../domain/record/entered.ts";
import { isBlank } from "../domain/record/entry.ts";
import type { EarlierRecord } from "../domain/record/earlier-record.ts";
import type { RecordLine } from "../domain/record/record-line.ts";
import type { DropDownWords } from "../domain/report/drop-downs.ts";
import type { Unreadable } from "../domain/report/earlier-cells.ts";
import type { ReportRole } from "../domain/report/edits.ts";
import {
  decisionsFromFindings,
  decisionsFromLedger,
  type LegacyDecision,
  mergedDecisions,
} from "../domain/report/legacy-decisions.ts";
import { legacyColumn, legacyEntry } from "../domain/report/legacy-record.ts";
import { type KnownLine, readLedger } from "../domain/report/ledger-record.ts";
import { reportTables, tableName } from "../domain/report/names.ts";
import { type ReadLog, readLog } from "../domain/report/log-read.ts";
import { type ReadQuestions, readQuestions } from "../domain/report/questions-read.ts";
import { WorkbookError } from "./errors.ts";
import { markAbout, type ReportedOn } from "./mark-about.ts";
import type { ReportMark, WorkbookPort, WorkbookSurvey, WorkOptions } from "./port.ts";

/** What an earlier run about a sheet left, and what a person entered there. */
export interface EarlierReport {
  readonly set: number;
  readonly sheets: Readonly<Partial<Record<ReportRole, string>>>;
  /** In the ledger. */
  readonly lines: readonly KnownLine[];
  /** Kept though nothing of the sheet is theirs. */
  readonly waiting: readonly RecordLine[];
  readonly answers: EarlierRecord["answers"];
  readonly resolved: EarlierRecord["resolved"];
  readonly log: ReadLog;
  /** What a report of the first edition of the record holds; such a one has no `lines` and nothing waiting. */
  readonly legacy: readonly LegacyDecision[];
  /** Which way is better, said for every line. */
  readonly column: ColumnWord;
  /** What may have been entered there and cannot be carried over. */
  readonly unreadable: readonly Unreadable[];
  /** The given policy with the thresholds that a person set on the summary. */
  readonly policy: Policy;
  /** Thresholds that a person typed there and that are no rates or out of order, which are not taken; null where there are none. */
  readonly refused: RefusedThresholds | null;
  readonly title: string | null;
  readonly date: string | null;
}

/** The smallest number that no report set has. */
function freeSet(survey: WorkbookSurvey): number {
  const taken = new Set(survey.reports.map((mark) => mark.set));
  const names = new Set(survey.takenNames);
  // A copied sheet may have kept a table that a set would name its own by.
  const isTaken = (set: number): boolean =>
    taken.has(set) || reportTables.some((table) => names.has(tableName(table, set)));
  let set = 1;
  while (isTaken(set)) set += 1;
  return set;
}

/** What people said, wherever it stands. */
type Said = Pick<
  EarlierReport,
  "lines" | "waiting" | "answers" | "resolved" | "log" | "legacy" | "column" | "unreadable"
>;

/** Sheets that a person may have worked in and that bear no marker any more. Findings hold nothing of theirs. */
const lostSheets = ({ unmarked }: ReportMark): Unreadable[] =>
  [unmarked?.summary, unmarked?.ledger, unmarked?.questions, unmarked?.log].flatMap((sheet) =>
    sheet === undefined ? [] : [{ sheet, cell: null }],
  );

/**
 * Nothing that a person entered is replaced without being carried over.
 * @param file where the report stands, if not in the workbook that is reported on.
 * @throws WorkbookError report-unreadable (a sheet as a whole), entries-unreadable (cells).
 */
export function refuseUnreadable({ sheets, unreadable }: EarlierReport, file?: string): void {
  const [first] = unreadable;
  if (first === undefined) return;
  const where = file === undefined ? {} : { file };
  const whole = unreadable.find(({ cell }) => cell === null);
  if (whole !== undefined) {
    const isOurs = Object.values(sheets).includes(whole.sheet);
    throw new WorkbookError("report-unreadable", {
      sheet: whole.sheet,
      ...(isOurs ? {} : { stays: "clear" }),
      ...where,
    });
  }
  const { sheet } = first;
  const cells = unreadable.flatMap((one) => (one.sheet === sheet && one.cell !== null ? [one.cell] : []));
  throw new WorkbookError("entries-unreadable", { sheet, cells: cells.join(", "), ...where });
}

/** What is read of a report beside its cells. */
export interface EarlierOptions extends WorkOptions {
  readonly policy?: Policy | undefined;
  /** Words of the ledger's drop-downs in every language, beside those that it notes itself. */
  readonly languages: readonly DropDownWords[];
}

const said: Said = {
  lines: [],
  waiting: [],
  answers: [],
  resolved: [],
  log: { lines: [], noted: "" },
  legacy: [],
  column: "",
  unreadable: [],
};

/** The sheets of a report, as far as they are there. */
type Grids = Readonly<Record<ReportRole, Grid | null>>;

/** A ledger and findings of the first edition of the record. */
function legacySaid({ ledger, findings }: Grids): Said {
  const inLedger = ledger === null ? null : decisionsFromLedger(ledger);
  const inFindings = findings === null ? null : decisionsFromFindings(findings);
  const legacy = mergedDecisions(inLedger?.decisions ?? [], inFindings?.decisions ?? []);
  const unreadable = [...(inLedger?.unreadable ?? []), ...(inFindings?.unreadable ?? [])];
  return { ...said, legacy, column: legacyColumn(legacy), unreadable };
}

const nothingAsked: ReadQuestions = { waiting: [], answers: [], resolved: [], unreadable: [] };

/** What cannot be read of a sheet as a whole. */
const lost = (grid: Grid): Unreadable => ({ sheet: grid.sheet, cell: null });

function saidIn(grids: Grids, languages: readonly DropDownWords[]): Said {
  const { ledger, questions, log } = grids;
  const inLedger = ledger === null ? null : readLedger(ledger, languages);
  // Reports of the record have a log, whatever became of their ledger.
  if (inLedger === null && log === null && questions === null) return legacySaid(grids);
  const asked = questions === null ? nothingAsked : readQuestions(questions);
  const inLog = log === null ? null : readLog(log);
  const { waiting, answers, resolved } = asked;
  return {
    ...said,
    lines: inLedger?.lines ?? [],
    waiting,
    answers,
    resolved,
    log: inLog ?? said.log,
    column: inLedger?.column ?? "",
    unreadable: [
      ...(ledger !== null && inLedger === null ? [lost(ledger)] : []),
      ...(inLedger?.unreadable ?? []),
      ...asked.unreadable,
      ...(log !== null && inLog === null ? [lost(log)] : []),
    ],
  };
}

/** Reads back what belongs to a report; a new set's number where there is none yet. */
export async function readReport(
  port: WorkbookPort,
  survey: WorkbookSurvey,
  mark: ReportMark | undefined,
  { policy = defaultPolicy, languages, signal }: EarlierOptions,
): Promise<EarlierReport> {
  if (mark === undefined)
    return { set: freeSet(survey), sheets: {}, ...said, policy, refused: null, title: null, date: null };
  const grid = async (role: ReportRole) => {
    const name = mark.sheets[role];
    return name === undefined ? null : port.readGrid(name, { signal, valuesAlone: true });
  };
  const grids: Grids = {
    summary: await grid("summary"),
    ledger: await grid("ledger"),
    findings: await grid("findings"),
    questions: await grid("questions"),
    log: await grid("log"),
  };
  const { summary } = grids;
  const changes = summary === null ? null : summaryChanges(summary);
  const entered = summary === null ? { policy, refused: null } : policyFromSummary(summary, policy);
  const found = saidIn(grids, languages);
  return {
    set: mark.set,
    sheets: mark.sheets,
    ...found,
    unreadable: [...lostSheets(mark), ...found.unreadable],
    ...entered,
    title: changes?.title ?? null,
    date: changes?.date ?? null,
  };
}

/** The same of the report about this. */
export const readEarlier = (
  port: WorkbookPort,
  survey: WorkbookSurvey,
  about: ReportedOn,
  options: EarlierOptions,
): Promise<EarlierReport> => readReport(port, survey, markAbout(survey, about), options);

/** What people entered there, for who shows a sheet as they decided it. */
export const enteredIn = ({ lines, legacy, column }: Pick<EarlierReport, "lines" | "legacy" | "column">): Entered => ({
  entries: [
    ...lines.map(({ identity, line }) => ({ identity, entry: line.entry })),
    ...legacy.map((decision) => ({ identity: decision.identity, entry: legacyEntry(decision) })),
  ].filter(({ entry }) => !isBlank(entry)),
  column,
});
