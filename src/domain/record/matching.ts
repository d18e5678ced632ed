import type { LineNow } from "./record-line.ts";
import type { EarlierRecord } from "./run.ts";

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
  readonly taken: readonly { readonly earlier: number; readonly at: number }[];
  readonly doubts: readonly Doubt[];
  /** Indices of earlier lines that nothing here may be. */
  readonly orphans: readonly number[];
  /** Indices of lines of this run that are in no pair. */
  readonly fresh: readonly number[];
}

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

export type MatchLines = (earlier: EarlierRecord, lines: readonly LineNow[]) => Matching;
