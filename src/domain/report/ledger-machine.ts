import { columnName } from "../grid.ts";
import { isoDigits } from "./excel-day.ts";
import { type Entry, signedText } from "../record/entry.ts";
import type { LineParts } from "../record/line-parts.ts";
import type { Evidence } from "../record/evidence.ts";
import { isStaleReview } from "../record/record-line.ts";
import type { EditCell } from "./edits.ts";
import { formula, rowOfCell } from "./excel.ts";
import { type LedgerColumn, orNull } from "./ledger-column.ts";
import { cellOf, wordCell } from "./ledger-columns.ts";
import type { evidenceKeys, machineKeys } from "./ledger-keys.ts";
import { signedShown } from "./ledger-signed.ts";
import { changedCell, seenName, seenSource, sourceText } from "./ledger-source.ts";
import { areSameTexts } from "./ledger-state.ts";
import { ink, verdictOf } from "./look.ts";
import { placeLink, rowWithout } from "./place-link.ts";
import { kept, keptEntry } from "./recorded-text.ts";

const evidence = { block: "evidence", by: "value", isWrapped: false, style: {} } as const;
const wrapped = { ...evidence, isWrapped: true, style: { wrap: true } } as const;
const machine = { block: "machine", by: "value", isWrapped: false, style: {}, width: 9 } as const;

/** What proves a line. */
export const evidenceColumns: Readonly<Record<(typeof evidenceKeys)[number], LedgerColumn>> = {
  link: {
    ...evidence,
    by: "live",
    width: 7,
    style: { color: ink.link, underline: true },
    cell: ({ source, at, sheet, offset }, context) => {
      const row = cellOf({ at }, "source_row");
      const cell = { sheet, letters: columnName(source.column), row: source.row };
      const { target, shown, text } = placeLink(cell, rowWithout(offset, row), wordCell("link"), context);
      return formula(`IF(${row}=0,"",HYPERLINK(${target},${shown}))`, text);
    },
    plain: ({ indicator, row }) => (indicator.planCell ?? indicator.actualCell ?? row.line.nameCell)?.address ?? null,
  },
  changed: {
    ...evidence,
    by: "live",
    width: 10,
    style: { horizontal: "center", shrink: true },
    cell: changedCell,
  },
  plan_text: {
    ...wrapped,
    width: 18,
    cell: ({ record }) => orNull(record.seen.planText),
    plain: ({ indicator }) => sourceText(indicator.planCell),
  },
  actual_text: {
    ...wrapped,
    width: 24,
    cell: ({ record }) => orNull(record.seen.actualText),
    plain: ({ indicator }) => sourceText(indicator.actualCell),
  },
  direction: {
    ...wrapped,
    width: 22,
    cell: ({ indicator }, { words }) => orNull(words.direction(indicator.direction)),
    plain: ({ indicator, words }) => orNull(words.direction(indicator.direction)),
  },
};

const seen = (part: keyof Evidence): LedgerColumn => ({
  ...machine,
  cell: ({ record }) => plainCell(record.seen[part]),
});

const basis = (part: keyof Evidence): LedgerColumn => ({
  ...machine,
  cell: ({ record }) => (record.basis === null ? null : plainCell(record.basis[part])),
});

const part = (name: keyof LineParts): LedgerColumn => ({
  ...machine,
  cell: ({ record }) => orNull(record.parts[name]),
});

const plainCell = (value: string | number | null): EditCell => (value === "" ? null : value);

/** The texts that were decided upon are not those of now. */
export const textsDiffer = "differ";
export const isInherited = "inherited";

/** What formulas and the next run need. */
export const machineColumns: Readonly<Record<(typeof machineKeys)[number], LedgerColumn>> = {
  source_row: {
    ...machine,
    by: "formula",
    cell: ({ source, sheet, offset }) =>
      formula(rowOfCell(sheet, source.row, source.column, offset), source.row + offset),
  },
  line_id: { ...machine, cell: ({ record }) => record.lineId },
  program_key: { ...machine, cell: ({ programKey }) => programKey },
  colour_class: { ...machine, cell: ({ rank }) => verdictOf(rank) },
  budget_yen: { ...machine, cell: ({ row }) => row.budgetYen },
  sheet: part("sheet"),
  file: part("file"),
  identity: { ...machine, cell: ({ identity }) => identity },
  seen_name: { ...machine, cell: (line) => orNull(seenName(line)) },
  seen_source: { ...machine, cell: (line) => orNull(seenSource(line)) },
  seen_plan: seen("plan"),
  seen_actual: seen("actual"),
  seen_rate: seen("rate"),
  seen_rank: seen("rank"),
  basis_plan_text: basis("planText"),
  basis_actual_text: basis("actualText"),
  basis_plan: basis("plan"),
  basis_actual: basis("actual"),
  basis_rate: basis("rate"),
  basis_rank: basis("rank"),
  basis_texts: {
    ...machine,
    cell: ({ record }) => (record.basis === null || areSameTexts(record.basis, record.seen) ? null : textsDiffer),
  },
  inherited: { ...machine, cell: ({ record }) => (record.inherited ? isInherited : null) },
  decided_on: { ...machine, cell: ({ record }) => isoDigits(record.entry.on) },
  recorded: { ...machine, cell: ({ record }) => orNull(keptEntry(record.recorded)) },
  signed: { ...machine, cell: ({ record }) => orNull(record.signed === "" ? "" : kept(record.signed)) },
  signed_shown: {
    ...machine,
    cell: (line, context) =>
      line.record.signed === "" ? null : isStaleReview(line.record) ? isStale : signedShown(line, context),
  },
  conflict: {
    ...machine,
    cell: ({ record }) => (record.conflicts.length === 0 ? null : JSON.stringify(record.conflicts)),
  },
  key_section: part("section"),
  key_no: part("no"),
  key_name: part("name"),
  key_measure: part("measure"),
  key_label: part("label"),
  key_unit: part("unit"),
  key_code: part("code"),
  key_former_name: part("formerName"),
  key_department: part("department"),
  option_keys: {
    ...machine,
    cell: ({ options }) => (options.length === 0 ? null : JSON.stringify(options.map(({ key }) => key))),
  },
};

/** Equal to nothing that can be signed. */
const isStale = "≠";

/** Whether a kept signature is one of this entry. */
export const isSignedNow = (signed: string, entry: Entry): boolean => signed === kept(signedText(entry));
