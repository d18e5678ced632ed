import type { List } from "../list.ts";
import { type Decision, wholeColumn } from "../achievement/decision.ts";
import type { Indicator } from "../achievement/indicator.ts";
import type { Policy } from "../policy.ts";
import type { Review, ReviewRow } from "../review.ts";
import type { SourceCell } from "../sheet/records/reading.ts";
import { judged, type Option, optionsOf } from "./judged.ts";
import { type Rank, rankOf } from "./look.ts";

/** Above this many lines no formula may look through all of them: each names its neighbours directly. */
export const orderedFrom = 3000;

/** One line of the ledger with what its formulas come to. */
export interface LedgerLine {
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
export interface ProgramEntry {
  readonly row: ReviewRow;
  /** Lines of its own and of its measures, in order; they stand together on the ledger. */
  readonly lines: readonly LedgerLine[];
  /** Its measures' rows. */
  readonly measures: readonly ReviewRow[];
  readonly rank: Rank;
  readonly worstRate: number | null;
}

function sourceOf(row: ReviewRow, indicator: Indicator): { row: number; column: number } {
  const line = row.line;
  const cell: SourceCell | null =
    indicator.planCell ?? indicator.actualCell ?? line.plan ?? line.actual ?? line.nameCell ?? line.budget;
  return { row: line.row, column: cell?.column ?? 1 };
}

const rollUp = (found: readonly Rank[], policy: Policy): Rank | null => {
  if (found.length === 0) return null;
  return policy.rollUp === "lead" ? (found[0] as Rank) : (Math.min(...found) as Rank);
};

function programsByRow(rows: List<ReviewRow>): Map<number, ReviewRow> {
  const byRow = new Map<number, ReviewRow>();
  for (const row of rows) if (row.line.kind !== "measure") byRow.set(row.line.row, row);
  return byRow;
}

/** The ledger's lines in sheet order; the first stands on `firstRow` of the ledger. */
export function ledgerLines(review: Review, decisions: readonly Decision[], firstRow: number): LedgerLine[] {
  const decided = new Map(decisions.map((decision) => [decision.identity, decision]));
  const column = decided.get(wholeColumn)?.choice ?? "";
  const programs = programsByRow(review.rows);
  const lines: LedgerLine[] = [];
  for (const row of review.rows) {
    const parent = row.line.parentRow === null ? undefined : programs.get(row.line.parentRow);
    const first = firstRow + lines.length;
    const last = first + row.indicators.length - 1;
    const own = row.indicators.map((indicator, index) => {
      const options = optionsOf(indicator, review.policy);
      const isOpen = indicator.alternatives.length > 0;
      const decision = decided.get(indicator.identity) ?? null;
      return {
        indicator,
        row,
        program: parent ?? row,
        at: first + index,
        source: sourceOf(row, indicator),
        options: isOpen ? options : [],
        mayTurn: !isOpen && options.length > 0,
        decision,
        ...judged(indicator, options, decision, column, review.policy),
      };
    });
    const rowRank =
      rollUp(
        own.map((line) => line.rank),
        review.policy,
      ) ?? 6;
    for (const line of own) lines.push({ ...line, rowRank, sameRow: [first, last] });
  }
  return lines;
}

/** Every program and group with its lines. */
export function programEntries(review: Review, lines: readonly LedgerLine[]): ProgramEntry[] {
  const linesOf = new Map<number, LedgerLine[]>();
  for (const line of lines) {
    const row = line.program.line.row;
    const known = linesOf.get(row);
    if (known === undefined) linesOf.set(row, [line]);
    else known.push(line);
  }
  const measuresOf = new Map<number, ReviewRow[]>();
  for (const row of review.rows) {
    if (row.line.kind !== "measure" || row.line.parentRow === null) continue;
    const known = measuresOf.get(row.line.parentRow);
    if (known === undefined) measuresOf.set(row.line.parentRow, [row]);
    else known.push(row);
  }
  const entries: ProgramEntry[] = [];
  for (const row of review.rows) {
    if (row.line.kind === "measure" && row.line.parentRow !== null) continue;
    const own = linesOf.get(row.line.row) ?? [];
    const rates = own.flatMap((line) => (line.rate === null ? [] : [line.rate]));
    entries.push({
      row,
      lines: own,
      measures: measuresOf.get(row.line.row) ?? [],
      rank:
        rollUp(
          own.map((line) => line.rank),
          review.policy,
        ) ?? rankOf(row.verdict),
      worstRate: rates.length === 0 ? null : rates.reduce((least, rate) => Math.min(least, rate)),
    });
  }
  return entries;
}
