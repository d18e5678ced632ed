import { decide } from "../achievement/decide.ts";
import type { Indicator } from "../achievement/indicator.ts";
import type { Grid } from "../grid.ts";
import type { Policy } from "../policy.ts";
import { decisionOf } from "../record/decision-of.ts";
import type { DecisionKind, Entry } from "../record/entry.ts";
import { type Evidence, withoutSpaces } from "../record/evidence.ts";
import { isDecided } from "../record/carry/words.ts";
import type { DropDownWords } from "./drop-downs.ts";
import { columnOfEntry, type LedgerKey } from "./ledger-keys.ts";
import { type LedgerHeld, ledgerHeld } from "./ledger-record.ts";
import { sourceText } from "./ledger-source.ts";
import { rankOf } from "./look.ts";

/** A cell that gets something else to hold; "" for nothing. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
}

/** What a person decides of an indicator; "" where nothing is said. */
export interface Deciding {
  readonly decision: DecisionKind | "";
  /** The key of one of the indicator's readings. */
  readonly reading: string;
  readonly by: string;
  /** yyyy-mm-dd */
  readonly on: string;
}

/**
 * no-line: the ledger has none of this indicator, or no columns that are known; stale: it shows other texts than the sheet
 * has by now, so that nobody would see on it what was decided upon.
 */
export type NotDecided = "no-line" | "stale";

interface Subject {
  readonly indicator: Indicator;
  readonly policy: Policy;
}

/**
 * The ledger's cells that a decision changes: the entry, and what it stands on. Everything else that people typed on the line
 * stays.
 * @param languages whose words the drop-downs have where the ledger notes none.
 */
export function decidedCells(
  grid: Grid,
  { indicator, policy }: Subject,
  deciding: Deciding,
  languages: readonly DropDownWords[],
): readonly CellChange[] | NotDecided {
  const held = ledgerHeld(grid, indicator.identity, languages);
  if (held === null) return "no-line";
  const { line } = held;
  const now = { planText: sourceText(indicator.planCell) ?? "", actualText: sourceText(indicator.actualCell) ?? "" };
  const isAsSeen = (["planText", "actualText"] as const).every(
    (text) => withoutSpaces(now[text]) === withoutSpaces(line.seen[text]),
  );
  if (!isAsSeen) return "stale";
  const entry: Entry = { ...line.entry, ...deciding };
  const { rate, verdict } = decide(indicator, decisionOf(entry), held.column, policy);
  const basis = !isDecided(entry) ? null : { ...line.seen, rate, rank: rankOf(verdict) };
  return [
    ...changed(held, columnOfEntry.decision, held.wordOf("decision", entry.decision)),
    ...changed(held, columnOfEntry.reading, held.readingText(entry.reading)),
    ...changed(held, columnOfEntry.by, entry.by),
    ...changed(held, columnOfEntry.on, entry.on),
    ...basisCells(held, basis),
    ...changed(held, "basis_texts", ""),
    ...(isDecided(entry) ? changed(held, "inherited", "") : []),
  ];
}

const basisKeys: Readonly<Record<keyof Evidence, LedgerKey>> = {
  planText: "basis_plan_text",
  actualText: "basis_actual_text",
  plan: "basis_plan",
  actual: "basis_actual",
  rate: "basis_rate",
  rank: "basis_rank",
};

const basisCells = (held: LedgerHeld, basis: Evidence | null): CellChange[] =>
  (Object.entries(basisKeys) as [keyof Evidence, LedgerKey][]).flatMap(([part, key]) =>
    changed(held, key, basis?.[part] ?? ""),
  );

function changed(held: LedgerHeld, key: LedgerKey, after: string | number): CellChange[] {
  const cell = held.cell(key);
  return cell === null || cell.value === after
    ? []
    : [{ row: cell.row, column: cell.column, before: cell.value, after }];
}
