import type { List } from "../list.ts";
import { type Decision, wholeColumn } from "../achievement/decision.ts";
import type { Indicator } from "../achievement/indicator.ts";
import type { Policy } from "../policy.ts";
import type { Review, ReviewRow } from "../review.ts";
import type { SourceCell } from "../sheet/records/reading.ts";
import { judged, type Option, optionsOf } from "./judged.ts";
import { type Rank, rankOf } from "./look.ts";
import type { ReportSubject } from "./subject.ts";

/** Above this many lines no formula may look through all of them: each names its neighbours directly. */
export const orderedFrom = 3000;

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

/** One line of the ledger with what its formulas come to. */
export interface LedgerLine extends LinePlace {
  /** Among all lines of the ledger. */
  readonly identity: string;
  readonly indicator: Indicator;
  readonly row: ReviewRow;
  readonly program: ReviewRow;
  /** 1-based row on the ledger sheet. */
  readonly at: number;
  /** Where the indicator stands on the program sheet. */
  readonly source: { readonly row: number; readonly column: number };
  /** The readings that the indicator leaves open. */
  readonly options: readonly Option[];
  /** A judged line that a person may turn the other way round: 多いほど良い, 少ないほど良い. */
  readonly mayTurn: boolean;
  readonly decision: Decision | null;
  readonly rate: number | null;
  readonly rank: Rank;
  /** The worst (or the leading) of the lines of the same source row. */
  readonly rowRank: Rank;
  /** First and last ledger row of the lines of the same source row. */
  readonly sameRow: readonly [first: number, last: number];
}

/** A program or group with the ledger lines it stands on. */
export interface ProgramEntry extends LinePlace {
  readonly row: ReviewRow;
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

function programsByRow(rows: List<ReviewRow>): ReadonlyMap<number | string, ReviewRow> {
  const byRow = new Map<number | string, ReviewRow>();
  for (const row of rows) if (row.line.kind !== "measure") byRow.set(rowKey(row.line.row, row.line.sheet), row);
  return byRow;
}

function placeOf({ line }: ReviewRow, part: number, { parts, offsets, sectionOf }: ReportSubject): LinePlace {
  const sheet = line.sheet ?? parts[part]!.reading.sheet;
  return { part, sheet, offset: offsets.get(sheet) ?? 0, section: sectionOf(part, line.section) };
}

/** The ledger's lines in the order of the sheets; the first stands on `firstRow` of the ledger. */
export function ledgerLines(subject: ReportSubject, decisions: readonly Decision[], firstRow: number): LedgerLine[] {
  const decided = new Map(decisions.map((decision) => [decision.identity, decision]));
  const lines: LedgerLine[] = [];
  for (const part of subject.parts.keys()) addLines(lines, part, subject, decided, firstRow);
  return lines;
}

function addLines(
  lines: LedgerLine[],
  part: number,
  subject: ReportSubject,
  decided: ReadonlyMap<string, Decision>,
  firstRow: number,
): void {
  const { rows } = subject.parts[part] as Review;
  const { policy, isOfForms } = subject;
  const column = decided.get(wholeColumn)?.choice ?? "";
  const programs = programsByRow(rows);
  for (const row of rows) {
    const { parentRow, sheet } = row.line;
    const parent = parentRow === null ? undefined : programs.get(rowKey(parentRow, sheet));
    const first = firstRow + lines.length;
    const last = first + row.indicators.length - 1;
    const place = placeOf(row, part, subject);
    const own = row.indicators.map((indicator, index) => {
      const options = optionsOf(indicator, policy);
      const isOpen = indicator.alternatives.length > 0;
      const identity = subject.identityOf(part, indicator.identity);
      const decision = decided.get(identity) ?? null;
      return {
        ...place,
        identity,
        indicator,
        row,
        program: parent ?? row,
        at: first + index,
        source: sourceOf(row, indicator, isOfForms),
        options: isOpen ? options : [],
        mayTurn: !isOpen && options.length > 0,
        decision,
        ...judged(indicator, options, decision, column, policy),
      };
    });
    const rowRank =
      rollUp(
        own.map((line) => line.rank),
        policy,
      ) ?? 6;
    for (const line of own) lines.push({ ...line, rowRank, sameRow: [first, last] });
  }
}

/** Every program and group with its lines. */
export function programEntries(subject: ReportSubject, lines: readonly LedgerLine[]): ProgramEntry[] {
  const linesOf = subject.parts.map(() => new Map<number | string, LedgerLine[]>());
  for (const line of lines) {
    const key = rowKey(line.program.line.row, line.program.line.sheet);
    const known = linesOf[line.part]?.get(key);
    if (known === undefined) linesOf[line.part]?.set(key, [line]);
    else known.push(line);
  }
  return subject.parts.flatMap(({ rows }, part) => entriesOf(rows, part, linesOf[part] ?? new Map(), subject));
}

function entriesOf(
  rows: List<ReviewRow>,
  part: number,
  linesOf: ReadonlyMap<number | string, readonly LedgerLine[]>,
  subject: ReportSubject,
): ProgramEntry[] {
  const measuresOf = new Map<number | string, ReviewRow[]>();
  for (const row of rows) {
    if (row.line.kind !== "measure" || row.line.parentRow === null) continue;
    const key = rowKey(row.line.parentRow, row.line.sheet);
    const known = measuresOf.get(key);
    if (known === undefined) measuresOf.set(key, [row]);
    else known.push(row);
  }
  const entries: ProgramEntry[] = [];
  for (const row of rows) {
    if (row.line.kind === "measure" && row.line.parentRow !== null) continue;
    const key = rowKey(row.line.row, row.line.sheet);
    const own = linesOf.get(key) ?? [];
    const rates = own.flatMap((line) => (line.rate === null ? [] : [line.rate]));
    entries.push({
      ...placeOf(row, part, subject),
      row,
      lines: own,
      measures: measuresOf.get(key) ?? [],
      rank:
        rollUp(
          own.map((line) => line.rank),
          subject.policy,
        ) ?? rankOf(row.verdict),
      worstRate: rates.length === 0 ? null : rates.reduce((least, rate) => Math.min(least, rate)),
    });
  }
  return entries;
}
