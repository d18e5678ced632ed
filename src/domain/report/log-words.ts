import type { DirectionChoice } from "../achievement/alternative.ts";
import type { DecisionKind, EntryField, FollowUp } from "../record/entry.ts";
import type { EventKind } from "../record/event.ts";
import type { State } from "../record/state.ts";
import type { ShownLogField } from "./log-columns.ts";

/** What people choose and fill in, and where a line stands. */
export interface RecordWords {
  readonly decision: Readonly<Record<DecisionKind, string>>;
  readonly followUp: Readonly<Record<FollowUp, string>>;
  /** Which way is better, as a reading. */
  readonly turn: Readonly<Record<DirectionChoice, string>>;
  readonly field: Readonly<Record<EntryField, string>>;
  readonly state: Readonly<Record<State, string>>;
}

/** What a run tells of one line. */
export const lineEvents = ["planText", "actualText", "rate", "verdict", "renamed", "moved"] as const;
export type LineEvent = (typeof lineEvents)[number];

/** The words of 確認記録. */
export interface LogWords {
  readonly title: string;
  /** What the log is, how it is verified, and that it is no signature. */
  readonly notes: readonly [string, string];
  readonly headings: Readonly<Record<ShownLogField, string>>;
  readonly kind: Readonly<Record<EventKind, string>>;
  /** Where nothing stood, or nothing stands. */
  readonly blank: string;
  /** Between changes that are told one after the other, and between the parts of a name. */
  readonly separator: string;
  readonly partSeparator: string;
  /** 判断: 確認済 → 要説明; where nothing stood before, `from` is "": 判断: 確認済 */
  change(what: string, from: string, to: string): string;
  readonly lineEvent: Readonly<Record<LineEvent, string>>;
  readonly added: string;
  readonly gone: string;
  run(sheet: string, file: string): string;
  readonly carry: string;
  readonly refuse: string;
  readonly orphan: string;
  /** Gone, and other lines were offered for it. */
  readonly orphanAsked: string;
  readonly restore: string;
  /** Another copy's log went into this one: so many lines of it, the hash of its last one, and of ours before. */
  merged(file: string, lines: number, head: string, own: string): string;
  /** 判断: 一方は確認済、他方は要説明 */
  conflict(what: string, a: string, b: string): string;
  /** How many lines stand where, and the hash of the line before. */
  seal(counts: string, head: string): string;
  count(state: string, lines: number): string;
  /** So many of all programs were chosen for 監査調書; `how` by what, "" where all were. */
  draw(of: number, drawn: number, how: string): string;
  readonly drawHow: {
    programs(texts: string): string;
    picks(texts: string): string;
    /** `fitting`: out of so many. */
    sample(fitting: number, size: number, seed: string): string;
  };
  /** From a file of decisions: so many lines, and the hash of its log's last line. */
  imported(file: string, lines: number, head: string): string;
}
