import type { LogEntry } from "./event.ts";
import type { Answer, Doubt } from "./matching.ts";
import type { LineNow, RecordLine } from "./record-line.ts";

/** All that an earlier run left, and what people typed since. */
export interface EarlierRecord {
  /** In the ledger. */
  readonly lines: readonly RecordLine[];
  /** Kept for good though nothing of the sheet is theirs; also those whose place was asked about. */
  readonly waiting: readonly RecordLine[];
  readonly answers: readonly Answer[];
}

/** What a run is told of itself; see `LogEntry`. */
export interface RunInfo {
  readonly at: string;
  readonly version: string;
  readonly file: string;
  readonly sheet: string;
  readonly tableSha256: string;
}

/** A line of this run with what it inherits. */
export interface CarriedLine extends RecordLine {
  /** Found again only by a person's answer, or new here with another's decision: to be looked at again. */
  readonly inherited: boolean;
}

/** What a run makes of an earlier record. */
export interface RecordRun {
  /** As many as `LineNow`s, in their order. */
  readonly lines: readonly CarriedLine[];
  /** Asked on 引継ぎ候補: each with the earlier line. `Doubt.earlier` is an index into `waiting`. */
  readonly doubts: readonly Doubt[];
  /** Lines that are nobody's here: asked about (`doubts`) or orphaned. Those without a word of a person's are dropped. */
  readonly waiting: readonly RecordLine[];
  /** To be appended to the log, in order; the run itself first. */
  readonly events: readonly LogEntry[];
}

export type RunRecord = (earlier: EarlierRecord | null, lines: readonly LineNow[], run: RunInfo) => RecordRun;
