import { ranks } from "./look.ts";
import { decisionKinds, followUps } from "../record/entry.ts";
import type { State } from "../record/state.ts";
import { fixed, inRow } from "./excel.ts";
import { type LedgerKey, ledgerKeys, machineKeys, printKeys } from "./ledger-keys.ts";

/** 1-based columns. */
export const ledgerColumn = Object.fromEntries(ledgerKeys.map((key, index) => [key, index + 1])) as Readonly<
  Record<LedgerKey, number>
>;

export const lastPrinted = printKeys.length;
export const firstMachine = ledgerColumn[machineKeys[0]];

/** 1-based; readings that the lines offer, and what they come to, stand behind all fixed columns. */
export const firstOption = ledgerKeys.length + 1;

/** Rows over the hidden columns: the marker; the keys of words, and the words themselves. */
export const markerRow = 1;
export const wordKeyRow = 2;
export const wordRow = 3;
/** Over the readings: which way is better for every line without an own one. */
export const wholeColumnRow = 4;
/** Hidden: the key of each column. */
export const keyRow = 5;
export const headingRow = 6;
export const firstLine = headingRow + 1;

/** What `changed` says of a line, and with the word of the first its verdict. */
export const changes = ["recheck", "row-swapped"] as const;
export type Change = (typeof changes)[number];

/** As far as they are no decision of a person's, which have their states in their own order. */
const computedStates = ["open", "recheck", "conflict", "row-swapped"] as const satisfies readonly State[];

/** The words that formulas name, in the order in which they stand: verdicts by rank, the seventh being none yet. */
const wordKeys = [
  ...ranks.map((rank) => `verdict:${rank}` as const),
  "verdict:7",
  ...decisionKinds.map((kind) => `decision:${kind}` as const),
  ...decisionKinds.map((kind) => `state:${kind}` as const),
  ...computedStates.map((state) => `state:${state}` as const),
  ...changes.map((change) => `changed:${change}` as const),
  "turn:more-is-better",
  "turn:less-is-better",
  ...followUps.map((follow) => `follow:${follow}` as const),
  "link",
] as const;
export type WordKey = (typeof wordKeys)[number];

/** Keys and words as two rows. */
export function wordRows(
  wordOf: (key: WordKey) => string,
): readonly [keys: readonly string[], words: readonly string[]] {
  return [wordKeys, wordKeys.map(wordOf)];
}

const wordColumn = (key: WordKey): number => firstMachine + wordKeys.indexOf(key);

/** The cell of a word that formulas name. */
export const wordCell = (key: WordKey): string => fixed(wordRow, wordColumn(key));

const wordSpan = (first: WordKey, last: WordKey): string => `${wordCell(first)}:${wordCell(last)}`;

/** The verdicts by rank, 再点検 behind them. */
export const verdictWords = wordSpan("verdict:1", "verdict:7");

/** The four decisions. */
export const decisionWords = wordSpan(`decision:${decisionKinds[0]}`, `decision:${decisionKinds[3]}`);

/** What the state of a line is called that each of them stands on. */
export const decidedStateWords = wordSpan(`state:${decisionKinds[0]}`, `state:${decisionKinds[3]}`);

/** Rank of a line whose source was changed since: none of the verdicts holds until the next run. */
export const changedRank = 7;

/** A cell of the line that a formula stands in. */
export const cellOf = (line: { readonly at: number }, key: LedgerKey): string => inRow(line.at, ledgerColumn[key]);
