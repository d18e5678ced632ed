import type { EarlierRecord } from "./earlier-record.ts";
import type { LineNow, RecordLine } from "./record-line.ts";

/** How a line was found again, surest first; see `matchLines`. */
export const stageNames = [
  "declared",
  "place-and-name",
  "section-and-name",
  "name",
  "texts",
  "only-one-left",
  "alike",
  "faintly-alike",
] as const;
export type StageName = (typeof stageNames)[number];

/** What a score is made of. */
export const scoreParts = ["name", "texts", "label", "no", "section"] as const;
export type ScorePart = (typeof scoreParts)[number];

/** A line that may be the one that an earlier line was. */
export interface Candidate {
  /** Index into the lines of this run. */
  readonly at: number;
  /** 0 to 1. */
  readonly score: number;
  /** What the score is made of, each 0 to 1. */
  readonly parts: Readonly<Record<ScorePart, number>>;
}

/** An earlier line that a person must place. */
export interface Doubt {
  /** Index into the earlier lines. */
  readonly earlier: number;
  /** null: asked before, and not answered yet. */
  readonly stage: StageName | null;
  /** Best first, at most three, at least one. */
  readonly candidates: readonly Candidate[];
  /** The first candidate is sure enough to stand chosen. */
  readonly preselected: boolean;
}

/**
 * How the lines of an earlier record and those of this run go together. An earlier line is named by its index into the
 * record's `lines` with its `waiting` ones behind them; every one is in exactly one list but `fresh`.
 */
export interface Matching {
  /** Followed without asking; no line of this run twice. */
  readonly pairs: readonly { readonly earlier: number; readonly at: number; readonly stage: StageName }[];
  /** Put by a person's answer onto a line of this run, which may be in `pairs` too: it has an earlier line of its own. */
  readonly taken: readonly { readonly earlier: number; readonly candidate: Candidate }[];
  readonly doubts: readonly Doubt[];
  /** Indices of earlier lines that nothing here may be. */
  readonly orphans: readonly number[];
  /** Indices of lines of this run that are in no pair. */
  readonly fresh: readonly number[];
}

/** Of an earlier record what lines are found again by. */
export interface LinesLeft {
  readonly lines: readonly Pick<RecordLine, "lineId" | "parts">[];
  readonly waiting: readonly Pick<RecordLine, "lineId" | "parts">[];
  readonly answers: EarlierRecord["answers"];
}

export type MatchLines = (earlier: LinesLeft, lines: readonly Pick<LineNow, "parts">[]) => Matching;
