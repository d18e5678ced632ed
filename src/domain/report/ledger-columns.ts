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

/** Over the decisions: which way is better for every line without an own one. */
export const wholeColumnRow = headingRow - 1;
export const firstLine = headingRow + 1;

/** Columns, counted from the marker's, of what stands beside and below it. */
export const markerOffset = {
  /** Row of the marker: live column numbers, so that a column the user inserts misleads nobody. */
  decisionColumn: 1,
  commentColumn: 2,
  byColumn: 3,
  onColumn: 4,
  headingRow: 5,
  seal: 6,
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
