import type { EntryField } from "./entry.ts";
import type { RecordLine } from "./record-line.ts";

/** What a person answered of an earlier line that a run had asked about. */
export interface Answer {
  /** Of the one that waits. */
  readonly lineId: string;
  /** take: it is `taken`; refuse: it is none of those offered; keep: later, also where nothing was chosen. */
  readonly answer: "take" | "refuse" | "keep";
  /** `lineId` that the line taken has in the ledger; "" unless taken. */
  readonly taken: string;
  /** `lineId`s of the lines that were offered, best first. */
  readonly offered: readonly string[];
}

/** Which side of a conflict a person chose. */
export interface Resolution {
  readonly lineId: string;
  readonly field: EntryField;
  readonly chosen: "a" | "b";
}

/** All that an earlier run left, and what people typed since. */
export interface EarlierRecord {
  /** In the ledger. */
  readonly lines: readonly RecordLine[];
  /** Kept for good though nothing of the sheet is theirs; also those whose place was asked about. */
  readonly waiting: readonly RecordLine[];
  /** One for each that was asked about and not answered, or answered since. */
  readonly answers: readonly Answer[];
  readonly resolved: readonly Resolution[];
}
