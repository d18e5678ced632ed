import type { ColumnWord } from "../achievement/decision.ts";
import { decide } from "../achievement/decide.ts";
import type { Indicator } from "../achievement/indicator.ts";
import { lineOfFinding, rowsBySheetRow } from "../checks/finding-line.ts";
import { decisionOf } from "../record/decision-of.ts";
import { type RecordFindingCode, recordFindings } from "../record/record-findings.ts";
import type { RecordLine } from "../record/record-line.ts";
import { type State, stateOf } from "../record/state.ts";
import { oneLine } from "../report/draft.ts";
import {
  type LedgerLine,
  ledgerLines,
  outcomeOf,
  type ProgramEntry,
  programEntries,
  subjectLines,
} from "../report/lines.ts";
import { linesNow } from "../report/lines-now.ts";
import type { FindingOfPart, ReportSubject } from "../report/subject.ts";
import { numberShown } from "../sheet/records/line-told.ts";

/** An indicator as its 監査調書 shows it. */
export interface PaperLine extends LedgerLine {
  /** As people decided it. */
  readonly decided: Indicator;
  readonly state: State;
  /** What is to be said of what people entered. */
  readonly entryFindings: readonly RecordFindingCode[];
}

/** A program with all that its 監査調書 says of it. */
export interface PaperProgram extends Omit<ProgramEntry, "lines"> {
  /** Its first indicator's `lineId`, which stays with it; of a program without any its number and name. No two have the same. */
  readonly key: string;
  /** With its number; "" where it has neither. */
  readonly name: string;
  readonly lines: readonly PaperLine[];
  readonly findings: readonly FindingOfPart[];
}

/** A report's programs with their record. */
export interface PaperTable {
  readonly subject: ReportSubject;
  readonly programs: readonly PaperProgram[];
  /** Findings of the table as a whole, or of no program. */
  readonly tableFindings: readonly FindingOfPart[];
}

const placeKey = (part: number, row: number, sheet: string | undefined): string => `${part} ${row} ${sheet ?? ""}`;

/** Findings by the program that they are about, by its index; -1: of none. */
function findingsByProgram(
  { parts, findings, isOfForms }: ReportSubject,
  programs: readonly ProgramEntry[],
): ReadonlyMap<number, readonly FindingOfPart[]> {
  const rows = parts.map((part) => rowsBySheetRow(part.rows));
  const own = new Map<string, number>();
  const firstOfPart = new Map<number, number>();
  for (const [index, { part, row }] of programs.entries()) {
    own.set(placeKey(part, row.line.row, row.line.sheet), index);
    if (!firstOfPart.has(part)) firstOfPart.set(part, index);
  }
  const found = new Map<number, FindingOfPart[]>();
  for (const finding of findings) {
    const part = finding.review ?? 0;
    const row = finding.row === null ? undefined : lineOfFinding(finding, rows[part]?.get(finding.row) ?? []);
    const ofForm = isOfForms && finding.row !== null ? firstOfPart.get(part) : undefined;
    const line = row?.line;
    const index =
      line === undefined ? ofForm : (own.get(placeKey(part, line.parentRow ?? line.row, line.sheet)) ?? ofForm);
    const of = index ?? -1;
    const known = found.get(of);
    if (known === undefined) found.set(of, [finding]);
    else known.push(finding);
  }
  return found;
}

const nameOf = ({ row }: ProgramEntry): string =>
  [String(numberShown(row.line) ?? ""), oneLine(row.line.name)].filter((text) => text !== "").join(" ");

/** `records`: of each of the subject's lines, as a run leaves them. Linear in the lines. */
export function paperTable(subject: ReportSubject, records: readonly RecordLine[], column: ColumnWord): PaperTable {
  const { policy } = subject;
  const lines = subjectLines(subject);
  const now = linesNow(lines, subject, (line, entry) => outcomeOf(line, entry, column, policy));
  const ledger = ledgerLines(subject, lines, records, column, 1);
  const entries = programEntries(subject, ledger);
  const findings = findingsByProgram(subject, entries);
  const keys = new Set<string>();
  const programs = entries.map((entry, index): PaperProgram => {
    const name = nameOf(entry);
    const stem = entry.lines[0]?.record.lineId ?? name;
    let key = stem;
    for (let number = 2; keys.has(key); number += 1) key = `${stem}-${number}`;
    keys.add(key);
    return {
      ...entry,
      key,
      name,
      findings: findings.get(index) ?? [],
      lines: entry.lines.map((line): PaperLine => {
        const { indicator, record, at } = line;
        return {
          ...line,
          decided: decide(indicator, decisionOf(record.entry), column, policy),
          state: stateOf(record, now[at - 1]!.now(record.entry)),
          entryFindings: recordFindings(indicator, record, column),
        };
      }),
    };
  });
  return { subject, programs, tableFindings: findings.get(-1) ?? [] };
}
