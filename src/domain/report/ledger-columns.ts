import { fixed, inRow } from "./excel.ts";
import { type LedgerField, ledgerFields } from "./words.ts";

/** 1-based columns of what a person sees. */
export const ledgerColumn = Object.fromEntries(ledgerFields.map((field, index) => [field, index + 1])) as Readonly<
  Record<LedgerField, number>
>;

const firstHidden = ledgerFields.length + 1;

/** 1-based columns of what the formulas and the next run need; hidden. */
export const helperColumn = {
  rank: firstHidden,
  rowRank: firstHidden + 1,
  baseRank: firstHidden + 2,
  identity: firstHidden + 3,
  programRow: firstHidden + 4,
  optionKeys: firstHidden + 5,
  firstOption: firstHidden + 6,
} as const;

export const headingRow = 5;
export const firstLine = headingRow + 1;

/** First text of the block of helper cells over the hidden columns; the next run finds the ledger by it. */
export const ledgerMarker = "jisseki-ledger";

/** Columns, counted from the marker's, of what stands beside and below it. */
export const markerOffset = {
  /** Row of the marker: live column numbers, so that a column the user inserts misleads nobody. */
  decisionColumn: 1,
  commentColumn: 2,
  byColumn: 3,
  onColumn: 4,
  headingRow: 5,
  /** Row below: words. */
  confirmed: 0,
  excluded: 1,
  followed: 2,
  rerun: 3,
  overTarget: 4,
  link: 5,
  moreIsBetter: 6,
  lessIsBetter: 7,
  /** In the lines. */
  identity: 3,
  optionKeys: 5,
  firstOption: 6,
} as const;

/** Absolute addresses of the words that the lines' formulas name. */
export const wordRow = 2;
export const verdictRow = 3;

/** The cell, over the hidden columns, of a word that formulas name. */
export const wordCell = (name: keyof typeof markerOffset): string =>
  fixed(wordRow, helperColumn.rank + markerOffset[name]);

/** A cell of the line that a formula stands in. */
export const cellOf = (line: { readonly at: number }, column: number): string => inRow(line.at, column);

/** Widths in characters; hidden ones are left out. */
export const ledgerWidths: Readonly<Record<LedgerField, number>> = {
  link: 7,
  row: 6,
  section: 20,
  no: 5,
  program: 24,
  measure: 18,
  indicator: 16,
  planText: 18,
  plan: 10,
  unit: 8,
  actualText: 24,
  actual: 10,
  rate: 9,
  verdict: 11,
  why: 26,
  decision: 26,
  comment: 20,
  by: 10,
  on: 12,
  changed: 14,
};

/** Wrapped text that decides how high a line stands. */
export const wrappedFields: readonly LedgerField[] = [
  "section",
  "program",
  "measure",
  "indicator",
  "planText",
  "actualText",
  "why",
  "decision",
  "comment",
  "changed",
];
