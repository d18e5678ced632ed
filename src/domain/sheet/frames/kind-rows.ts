import type { Cells } from "../records/cells.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { columnSense } from "../headings/heading-sense.ts";
import type { HeadingRole } from "../words/vocabulary.ts";

/** Where a line's figures stand when 計画 and 実績 are rows: sheet rows, null where there is none. */
export interface PairedRows {
  readonly plan: number;
  readonly actual: number;
  readonly printedRate: number | null;
  /** Last row of the line: a rate, a difference, or the later one of plan and actual. */
  readonly end: number;
  /** Rows of kinds that are told by the others: a difference (差). */
  readonly others: readonly number[];
}

/** A row's kind is a word or two. */
const longestKind = 20;

const roleAt = (cells: Cells, row: number, column: number, read: HeadingReader): HeadingRole | null => {
  const text = cells.trimmed(row, column);
  if (text === "" || text.length > longestKind) return null;
  const sense = read(text);
  return sense.coverage >= 0.6 ? columnSense([sense]).role : null;
};

/** Kinds of rows that may stand with a plan and an actual: their rate, their difference. */
const beside: ReadonlySet<HeadingRole> = new Set<HeadingRole>(["printedRate", "aside"]);

/**
 * The lines whose kinds of rows stand in one column, by the row where each starts: 計画 over 実績 or the other way round,
 * with a rate (達成度) or a difference (差) behind them or not. A kind may be merged over several rows.
 */
export function pairsIn(cells: Cells, column: number, read: HeadingReader): ReadonlyMap<number, PairedRows> {
  const pairs = new Map<number, PairedRows>();
  const area = cells.area;
  if (area === null) return pairs;
  const below = (row: number): number => Math.max(row, cells.merge(row, column)?.bottom ?? row) + 1;
  let row = area.top;
  while (row < area.bottom) {
    const first = roleAt(cells, row, column, read);
    const next = below(row);
    const second = first === "plan" || first === "actual" ? roleAt(cells, next, column, read) : null;
    if (second === null || second === first || (second !== "plan" && second !== "actual")) {
      row = row === next ? row + 1 : next;
      continue;
    }
    const start = row;
    let printedRate: number | null = null;
    const others: number[] = [];
    const seen = new Set<HeadingRole>();
    row = below(next);
    for (let role = roleAt(cells, row, column, read); role !== null && beside.has(role) && !seen.has(role);) {
      seen.add(role);
      if (role === "printedRate") printedRate = row;
      else others.push(row);
      row = below(row);
      role = roleAt(cells, row, column, read);
    }
    pairs.set(start, {
      plan: first === "plan" ? start : next,
      actual: first === "plan" ? next : start,
      printedRate,
      end: row - 1,
      others,
    });
  }
  return pairs;
}
