import type { EntryField } from "./entry.ts";
import type { LogEntry } from "./event.ts";
import type { Answer, Doubt } from "./matching.ts";
import type { LineNow, RecordLine } from "./record-line.ts";

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

/** What a run is told of itself; see `LogEntry`. */
export interface RunInfo {
  readonly at: string;
  readonly version: string;
  readonly file: string;
  readonly sheet: string;
  readonly tableSha256: string;
}

/** What a run makes of an earlier record. */
export interface RecordRun {
  /** As many as `LineNow`s, in their order. */
  readonly lines: readonly RecordLine[];
  /** Asked on 引継ぎ候補. `Doubt.earlier` is an index into `waiting`. */
  readonly doubts: readonly Doubt[];
  /** Lines that are nobody's here: asked about (`doubts`) or orphaned. Those without a word of a person's are dropped. */
  readonly waiting: readonly RecordLine[];
  /** To be appended to the log, in order; the run itself first. */
  readonly events: readonly LogEntry[];
}

export type RunRecord = (earlier: EarlierRecord | null, lines: readonly LineNow[], run: RunInfo) => RecordRun;
