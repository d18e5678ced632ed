/** What a person says of two programs of two years: one and the same, two, or not yet. */
export const linkAnswers = ["same", "different", "later"] as const;
export type LinkAnswer = (typeof linkAnswers)[number];

/** Names a program of a year for good, wherever it stands on its sheet; see `programKeys`. */
export type ProgramKey = string;

/** What was answered of two programs, and what was noted beside it. */
export interface AnsweredLink {
  readonly earlier: ProgramKey;
  readonly later: ProgramKey;
  /** null: nothing yet. */
  readonly answer: LinkAnswer | null;
  /** "" where nothing was noted. */
  readonly note: string;
  /** What the two were called, for who reads it when they are no longer on any sheet. */
  readonly earlierName: string;
  readonly laterName: string;
}
