import type { EarlierRecord } from "./earlier-record.ts";
import type { LogEntry } from "./event.ts";
import type { Doubt } from "./matching.ts";
import type { LineNow, RecordLine } from "./record-line.ts";

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
