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

/** A line that may be the one that an earlier line was. */
export interface Candidate {
  /** Index into the lines of this run. */
  readonly at: number;
  /** 0 to 1. */
  readonly score: number;
  /** What the score is made of, each 0 to 1. */
  readonly parts: Readonly<Record<"name" | "texts" | "label" | "no" | "section", number>>;
}

/** An earlier line that a person must place. */
export interface Doubt {
  /** Index into the earlier lines. */
  readonly earlier: number;
  readonly stage: StageName;
  /** Best first, at most three, at least one. */
  readonly candidates: readonly Candidate[];
  /** The first candidate is sure enough to stand chosen. */
  readonly preselected: boolean;
}

/** How the lines of an earlier run and those of this one go together; every earlier line is in exactly one list. */
export interface Matching {
  /** Followed without asking. */
  readonly pairs: readonly { readonly earlier: number; readonly at: number; readonly stage: StageName }[];
  readonly doubts: readonly Doubt[];
  /** Indices of earlier lines that nothing here may be. */
  readonly orphans: readonly number[];
  /** Indices of lines of this run that are no earlier one's. */
  readonly fresh: readonly number[];
}

/** What a person answered of an earlier line that a run had asked about. */
export interface Answer {
  readonly lineId: string;
  /** take: the line that `Candidate.at` was (by what it is known by); refuse: it is none of these; keep: later. */
  readonly answer: "take" | "refuse" | "keep";
  /** `LineNow.identity` of the one taken; "" where none. */
  readonly identity: string;
}

export type MatchLines = (
  earlier: readonly RecordLine[],
  lines: readonly LineNow[],
  answers: readonly Answer[],
) => Matching;
