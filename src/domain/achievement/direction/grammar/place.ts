import type { Head } from "./head.ts";
import type { NameToken } from "./name-tokens.ts";
import type { Passed } from "./passed.ts";

/** A word in a name that is read from the right: `tokens[at + 1]` stands to its left. */
export interface Place {
  readonly tokens: readonly NameToken[];
  readonly at: number;
  readonly token: NameToken;
  readonly left: NameToken | undefined;
  readonly right: NameToken | undefined;
  readonly passed: Passed;
  /** The head of what is left of the name from this token on, as if nothing stood behind it. */
  readonly headFrom: (at: number) => Head;
}

/** Answers the head where its word decides; else null, and notes in `passed` what the word adds. */
export type HeadRule = (place: Place) => Head | null;
