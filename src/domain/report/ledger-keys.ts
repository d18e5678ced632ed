import type { EntryField } from "../record/entry.ts";

/** What is printed, from left to right. */
export const printKeys = [
  "section",
  "department",
  "no",
  "program",
  "measure",
  "indicator",
  "plan",
  "actual",
  "unit",
  "diff",
  "rate",
  "verdict",
  "why",
  "year",
] as const;

/** What a person makes of it, and where the line stands thereby. */
export const decisionKeys = [
  "decision",
  "reading",
  "comment",
  "by",
  "on",
  "state",
  "corrected_plan",
  "corrected_actual",
  "ground",
  "reviewer",
  "reviewed",
] as const;

/** What came of a finding. */
export const followUpKeys = ["follow_class", "follow", "follow_text", "follow_on"] as const;

/** What proves the line: shown, not printed. */
export const evidenceKeys = ["link", "changed", "plan_text", "actual_text", "direction"] as const;

/** What formulas and the next run need; hidden. All plain values but `source_row`. */
export const machineKeys = [
  "source_row",
  "line_id",
  "program_key",
  "colour_class",
  "budget_yen",
  "sheet",
  "file",
  "identity",
  "seen_name",
  "seen_source",
  "seen_plan",
  "seen_actual",
  "seen_rate",
  "seen_rank",
  "basis_plan_text",
  "basis_actual_text",
  "basis_plan",
  "basis_actual",
  "basis_rate",
  "basis_rank",
  "basis_texts",
  "inherited",
  "decided_on",
  "recorded",
  "signed",
  "signed_shown",
  "conflict",
  "key_section",
  "key_no",
  "key_name",
  "key_measure",
  "key_label",
  "key_unit",
  "key_code",
  "key_former_name",
  "key_department",
  "option_keys",
] as const;

/** Every column of the ledger but the readings that lines offer and their history, from left to right. */
export const ledgerKeys = [...printKeys, ...decisionKeys, ...followUpKeys, ...evidenceKeys, ...machineKeys] as const;
export type LedgerKey = (typeof ledgerKeys)[number];

/** How a column is called that holds one of a line's readings, or what that comes to; from 1. */
export const optionKey = (what: "label" | "outcome", index: number): string => `option_${what}_${index}`;

/** Where a person types each part of an entry. */
export const columnOfEntry = {
  decision: "decision",
  reading: "reading",
  comment: "comment",
  by: "by",
  on: "on",
  correctedPlan: "corrected_plan",
  correctedActual: "corrected_actual",
  ground: "ground",
  reviewer: "reviewer",
  reviewed: "reviewed",
  followClass: "follow_class",
  follow: "follow",
  followText: "follow_text",
  followOn: "follow_on",
} as const satisfies Readonly<Record<EntryField, LedgerKey>>;
export type EntryKey = (typeof columnOfEntry)[EntryField];

const fieldOfColumn: ReadonlyMap<LedgerKey, EntryField> = new Map(
  (Object.entries(columnOfEntry) as [EntryField, EntryKey][]).map(([field, key]) => [key, field]),
);

/** The part of an entry that is typed there; undefined where none is. */
export const entryFieldOf = (key: LedgerKey): EntryField | undefined => fieldOfColumn.get(key);
