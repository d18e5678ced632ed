import type { List } from "../list.ts";
import { decide } from "../achievement/decide.ts";
import type { ColumnWord } from "../achievement/decision.ts";
import type { Indicator } from "../achievement/indicator.ts";
import type { Policy } from "../policy.ts";
import { decisionOf } from "../record/decision-of.ts";
import type { Entry } from "../record/entry.ts";
import type { RecordLine } from "../record/record-line.ts";
import type { ReviewRow } from "../review.ts";
import type { SourceCell } from "../sheet/records/reading.ts";
import { type Option, optionsOf } from "./options.ts";
import { type Rank, rankOf } from "./look.ts";
import type { ReportSubject } from "./subject.ts";

/** Above this many lines no formula may look through all of them: each names its neighbours directly. */
export const orderedFrom = 3000;

/** Above this many lines only rate, verdict, state and the source's row are formulas; the rest stays as it was read. */
export const frozenFrom = 20_000;

/** Where a line stands, among the subject's parts and in the workbook. */
export interface LinePlace {
  /** Index into the subject's parts. */
  readonly part: number;
  readonly sheet: string;
  /** Of the sheet; see `ReportSubject.offsets`. */
  readonly offset: number;
  /** Index into the subject's sections. */
  readonly section: number | null;
}

/** An indicator of what is reported on. */
export interface SubjectLine extends LinePlace {
  /** Among all of them. */
  readonly identity: string;
  readonly indicator: Indicator;
  readonly row: ReviewRow;
  readonly program: ReviewRow;
  /** Whether only its number tells its row from another one: that one has the same name, or it has none. */
  readonly isToldByNumber: boolean;
  /** Where the indicator stands on the program sheet. */
  readonly source: { readonly row: number; readonly column: number };
}

/** One line of the ledger with what its formulas come to. */
export interface LedgerLine extends SubjectLine {
  /** 1-based row on the ledger sheet. */
  readonly at: number;
  /** The readings that the indicator leaves open. */
  readonly options: readonly Option[];
  /** A judged line that a person may turn the other way round: 多いほど良い, 少ないほど良い. */
  readonly mayTurn: boolean;
  readonly record: RecordLine;
  readonly rate: number | null;
  readonly rank: Rank;
  /** The same for all lines of a program, and no other's. */
  readonly programKey: number;
}

/** A program or group with the ledger lines it stands on. */
export interface ProgramEntry extends LinePlace {
  readonly row: ReviewRow;
  readonly programKey: number;
  /** Lines of its own and of its measures, in order; they stand together on the ledger. */
  readonly lines: readonly LedgerLine[];
  /** Its measures' rows. */
  readonly measures: readonly ReviewRow[];
  readonly rank: Rank;
  readonly worstRate: number | null;
}

/** A form's indicator is where its result is; a table's where its plan is, on the line's own row and sheet. */
function sourceOf(row: ReviewRow, indicator: Indicator, isOfForms: boolean): { row: number; column: number } {
  const { line } = row;
  const { planCell, actualCell } = indicator;
  const figures = isOfForms
    ? [actualCell, planCell, line.actual, line.plan]
    : [planCell, actualCell, line.plan, line.actual];
  const cells: readonly (SourceCell | null)[] = [...figures, line.nameCell, line.budget];
  const cell = cells.find((one) => one !== null && one.sheet === undefined) ?? null;
  return { row: (isOfForms ? cell?.row : null) ?? line.row, column: cell?.column ?? 1 };
}

const rollUp = (found: readonly Rank[], policy: Policy): Rank | null => {
  if (found.length === 0) return null;
  return policy.rollUp === "lead" ? (found[0] as Rank) : (Math.min(...found) as Rank);
};

/** Equal for lines of one row of one sheet. */
const rowKey = (row: number, sheet: string | undefined): number | string =>
  sheet === undefined ? row : `${row} ${sheet}`;

/** Rows are made anew whenever they are asked for; the same program is one of the same part on the same row. */
const programId = (part: number, { line }: ReviewRow): string => `${part} ${rowKey(line.row, line.sheet)}`;

function programsByRow(rows: List<ReviewRow>): ReadonlyMap<number | string, ReviewRow> {
  const byRow = new Map<number | string, ReviewRow>();
  for (const row of rows) if (row.line.kind !== "measure") byRow.set(rowKey(row.line.row, row.line.sheet), row);
  return byRow;
}

function placeOf({ line }: ReviewRow, part: number, { parts, offsets, sectionOf }: ReportSubject): LinePlace {
  const sheet = line.sheet ?? parts[part]!.reading.sheet;
  return { part, sheet, offset: offsets.get(sheet) ?? 0, section: sectionOf(part, line.section) };
}

const nameOf = ({ line }: ReviewRow): string => String(line.nameCell?.value ?? "").trim();

/** Names that several rows have; "" for those that have none. */
function sharedNames(rows: List<ReviewRow>): ReadonlySet<string> {
  const names = new Set<string>();
  const shared = new Set([""]);
  for (const row of rows) {
    const name = nameOf(row);
    if (names.has(name)) shared.add(name);
    names.add(name);
  }
  return shared;
}

/** Every indicator in the order of the sheets, those of a row together. */
export function subjectLines(subject: ReportSubject): SubjectLine[] {
  const lines: SubjectLine[] = [];
  for (const [part, { rows }] of subject.parts.entries()) {
    const programs = programsByRow(rows);
    const shared = sharedNames(rows);
    for (const row of rows) {
      const { parentRow, sheet } = row.line;
      const program = (parentRow === null ? undefined : programs.get(rowKey(parentRow, sheet))) ?? row;
      const place = placeOf(row, part, subject);
      const isToldByNumber = shared.has(nameOf(row));
      for (const indicator of row.indicators) {
        const identity = subject.identityOf(part, indicator.identity);
        const source = sourceOf(row, indicator, subject.isOfForms);
        lines.push({ ...place, identity, indicator, row, program, isToldByNumber, source });
      }
    }
  }
  return lines;
}

/** What comes of an indicator while an entry is in force, and what was said for every line. */
export function outcomeOf(
  { indicator }: Pick<SubjectLine, "indicator">,
  entry: Entry,
  column: ColumnWord,
  policy: Policy,
): { readonly rate: number | null; readonly rank: Rank } {
  const { rate, verdict } = decide(indicator, decisionOf(entry), column, policy);
  return { rate, rank: rankOf(verdict) };
}

/** `records`: what people said of each of the lines; `firstRow`: where the first one stands on the ledger. */
export function ledgerLines(
  subject: ReportSubject,
  lines: readonly SubjectLine[],
  records: readonly RecordLine[],
  column: ColumnWord,
  firstRow: number,
): LedgerLine[] {
  const { policy } = subject;
  const keys = new Map<string, number>();
  return lines.map((line, index) => {
    const { indicator } = line;
    const program = programId(line.part, line.program);
    const record = records[index];
    if (record === undefined) throw new RangeError(`no record for line ${index}`);
    if (!keys.has(program)) keys.set(program, keys.size + 1);
    const options = optionsOf(indicator, policy);
    const isOpen = indicator.alternatives.length > 0;
    return {
      ...line,
      at: firstRow + index,
      options: isOpen ? options : [],
      mayTurn: !isOpen && options.length > 0,
      record,
      ...outcomeOf(line, record.entry, column, policy),
      programKey: keys.get(program) as number,
    };
  });
}

/** Every program and group with its lines. */
export function programEntries(subject: ReportSubject, lines: readonly LedgerLine[]): ProgramEntry[] {
  const linesOf = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const program = programId(line.part, line.program);
    const known = linesOf.get(program);
    if (known === undefined) linesOf.set(program, [line]);
    else known.push(line);
  }
  let key = lines.reduce((most, { programKey }) => Math.max(most, programKey), 0);
  const entries: ProgramEntry[] = [];
  for (const [part, { rows }] of subject.parts.entries()) {
    const measuresOf = measuresByRow(rows);
    for (const row of rows) {
      if (row.line.kind === "measure" && row.line.parentRow !== null) continue;
      const own = linesOf.get(programId(part, row)) ?? [];
      const rates = own.flatMap((line) => (line.rate === null ? [] : [line.rate]));
      const ranks = own.map(({ rank }) => rank);
      entries.push({
        ...placeOf(row, part, subject),
        row,
        programKey: own[0]?.programKey ?? (key += 1),
        lines: own,
        measures: measuresOf.get(rowKey(row.line.row, row.line.sheet)) ?? [],
        rank: rollUp(ranks, subject.policy) ?? rankOf(row.verdict),
        worstRate: rates.length === 0 ? null : rates.reduce((least, rate) => Math.min(least, rate)),
      });
    }
  }
  return entries;
}

function measuresByRow(rows: List<ReviewRow>): ReadonlyMap<number | string, readonly ReviewRow[]> {
  const measuresOf = new Map<number | string, ReviewRow[]>();
  for (const row of rows) {
    if (row.line.kind !== "measure" || row.line.parentRow === null) continue;
    const key = rowKey(row.line.parentRow, row.line.sheet);
    const known = measuresOf.get(key);
    if (known === undefined) measuresOf.set(key, [row]);
    else known.push(row);
  }
  return measuresOf;
}
