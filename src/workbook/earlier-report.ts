import type { Decision } from "../domain/achievement/decision.ts";
import { defaultPolicy, type Policy } from "../domain/policy.ts";
import { policyFromSummary, type RefusedThresholds, summaryChanges } from "../domain/report/earlier.ts";
import {
  decisionsFromFindings,
  decisionsFromLedger,
  type EnteredDecisions,
  mergedDecisions,
  type Unreadable,
} from "../domain/report/earlier-decisions.ts";
import type { ReportRole } from "../domain/report/edits.ts";
import { reportTables, tableName } from "../domain/report/names.ts";
import { WorkbookError } from "./errors.ts";
import { markAbout, type ReportedOn } from "./mark-about.ts";
import type { ReportMark, WorkbookPort, WorkbookSurvey, WorkOptions } from "./port.ts";

/** What an earlier run about a sheet left, and what a person entered there. */
export interface EarlierReport {
  readonly set: number;
  readonly sheets: Readonly<Partial<Record<ReportRole, string>>>;
  readonly decisions: readonly Decision[];
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

const nothing: EnteredDecisions = { decisions: [], unreadable: [] };

/** Sheets that a person may have worked in and that bear no marker any more. Findings hold nothing of theirs. */
const lostSheets = ({ unmarked }: ReportMark): Unreadable[] =>
  [unmarked?.summary, unmarked?.ledger].flatMap((sheet) => (sheet === undefined ? [] : [{ sheet, cell: null }]));

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

/** Reads back what belongs to the report about this; a new set's number where there is none yet. */
export async function readEarlier(
  port: WorkbookPort,
  survey: WorkbookSurvey,
  about: ReportedOn,
  policy: Policy = defaultPolicy,
  options: WorkOptions = {},
): Promise<EarlierReport> {
  const mark = markAbout(survey, about);
  if (mark === undefined) {
    return {
      set: freeSet(survey),
      sheets: {},
      decisions: [],
      unreadable: [],
      policy,
      refused: null,
      title: null,
      date: null,
    };
  }
  const grid = async (role: ReportRole) => {
    const name = mark.sheets[role];
    return name === undefined ? null : port.readGrid(name, { signal: options.signal });
  };
  const [summary, ledger, findings] = [await grid("summary"), await grid("ledger"), await grid("findings")];
  const changes = summary === null ? null : summaryChanges(summary);
  const entered = summary === null ? { policy, refused: null } : policyFromSummary(summary, policy);
  const inLedger = ledger === null ? nothing : decisionsFromLedger(ledger);
  const inFindings = findings === null ? nothing : decisionsFromFindings(findings);
  return {
    set: mark.set,
    sheets: mark.sheets,
    decisions: mergedDecisions(inLedger.decisions, inFindings.decisions),
    unreadable: [...lostSheets(mark), ...inLedger.unreadable, ...inFindings.unreadable],
    ...entered,
    title: changes?.title ?? null,
    date: changes?.date ?? null,
  };
}
