import { type DecisionKind, kindOf } from "./entry.ts";
import { isSameEvidence, type Evidence } from "./evidence.ts";
import type { RecordLine } from "./record-line.ts";

/** Where a line stands, worst first: 行の入替 · 要調整 · 要再確認 · 要説明 · 修正 · 対象外 · 確認済 · 未確認. */
export const states = [
  "row-swapped",
  "conflict",
  "recheck",
  "explain",
  "correct",
  "exclude",
  "confirmed",
  "open",
] as const satisfies readonly (DecisionKind | "row-swapped" | "conflict" | "recheck" | "open")[];
export type State = (typeof states)[number];

/**
 * The state as the ledger's formula has it, but for `row-swapped`, which only cells can tell between runs. `now`: what
 * the sheet says; where nothing was decided with the add-in, it is held against what the last run saw.
 */
export function stateOf(
  line: Pick<RecordLine, "entry" | "basis" | "seen" | "inherited" | "conflicts">,
  now: Evidence,
): State {
  if (line.conflicts.length > 0) return "conflict";
  const { decision, reading } = line.entry;
  if (decision === "" && reading === "") return "open";
  if (line.inherited || !isSameEvidence(line.basis ?? line.seen, now)) return "recheck";
  return kindOf(line.entry) ?? "open";
}

/** A line counts as signed while a decision stands on what the sheet says. */
export const isSigned = (state: State): boolean => state === "confirmed" || state === "correct" || state === "exclude";
