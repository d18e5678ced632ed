import { followUps, kindOf } from "../record/entry.ts";
import { figureTyped, type TextField, textCell, textTyped } from "./entry-cells.ts";
import type { LedgerColumn } from "./ledger-column.ts";
import type { decisionKeys, followUpKeys } from "./ledger-keys.ts";
import { readingText } from "./ledger-options.ts";
import { stateCell } from "./ledger-state.ts";

const entry = { block: "decision", by: "person", isWrapped: false, style: {} } as const;
const wrapped = { ...entry, isWrapped: true, style: { wrap: true } } as const;
const followUp = { ...entry, block: "follow-up" } as const;
const centred = { horizontal: "center", shrink: true } as const;

const typed =
  (field: TextField): LedgerColumn["cell"] =>
  ({ record }) =>
    textCell(record.entry, field);

/** What a person makes of a line. */
export const decisionColumns: Readonly<Record<(typeof decisionKeys)[number], LedgerColumn>> = {
  decision: {
    ...entry,
    width: 10,
    style: centred,
    cell: ({ record }, { words }) => {
      const kind = kindOf(record.entry);
      return kind === null ? textTyped(record.entry.decision) : words.record.decision[kind];
    },
  },
  reading: { ...wrapped, width: 24, cell: readingText },
  comment: { ...wrapped, width: 24, cell: typed("comment") },
  by: { ...entry, width: 10, cell: typed("by") },
  on: { ...entry, width: 11, style: { horizontal: "center" }, cell: typed("on") },
  state: { ...entry, by: "formula", width: 10, style: centred, cell: stateCell },
  corrected_plan: {
    ...entry,
    width: 9,
    cell: ({ record }) => figureTyped(record.entry.correctedPlan),
  },
  corrected_actual: {
    ...entry,
    width: 9,
    cell: ({ record }) => figureTyped(record.entry.correctedActual),
  },
  ground: { ...wrapped, width: 18, cell: typed("ground") },
  reviewer: { ...entry, width: 10, cell: typed("reviewer") },
  reviewed: { ...entry, width: 11, style: { horizontal: "center" }, cell: typed("reviewed") },
};

/** What came of a finding. */
export const followUpColumns: Readonly<Record<(typeof followUpKeys)[number], LedgerColumn>> = {
  follow_class: { ...followUp, width: 10, style: centred, cell: typed("followClass") },
  follow: {
    ...followUp,
    width: 10,
    style: centred,
    cell: ({ record }, { words }) => {
      const { follow } = record.entry;
      const known = followUps.find((one) => one === follow);
      return known === undefined ? textTyped(follow) : words.record.followUp[known];
    },
  },
  follow_text: { ...wrapped, block: "follow-up", width: 18, cell: typed("followText") },
  follow_on: { ...followUp, width: 11, style: { horizontal: "center" }, cell: typed("followOn") },
};
