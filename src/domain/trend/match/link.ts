/** What says that two programs of two years are one, surest first. */
export const linkHows = [
  /** A person. */
  "answered",
  /** Their name, letter by letter but for width, spaces and punctuation. */
  "name",
  /** Their name, but for marks such as （新規）. */
  "status",
  /** Neither has a name; all that stands on their lines is the same. */
  "same-lines",
  /** Their names but for what stands in brackets. */
  "brackets",
  /** Names that look alike, and like no others. */
  "alike",
  /** One that was split, or several that were merged. */
  "parts",
  /** Neither has a name; section, indicators or figures speak for it. */
  "nameless",
  /** Names that have something in common. */
  "faintly-alike",
] as const;
export type LinkHow = (typeof linkHows)[number];

/** What speaks for a link, each 0 to 1. */
export interface LinkEvidence {
  /** Dice's coefficient of the names, without their brackets where they are more alike so. */
  readonly name: number;
  /** Of what the later sheet prints of the earlier year, how much the earlier sheet says itself; null: it prints nothing. */
  readonly figures: number | null;
  /** What indicators and measures are called, with their units. */
  readonly labels: number;
}

/** Two programs of two years, by their indices. */
export interface ProgramLink {
  readonly earlier: number;
  readonly later: number;
  readonly how: LinkHow;
  /** false: for a person to say. */
  readonly isSure: boolean;
  /** Asked about, and likely enough to be shown as if it were so, in brackets. */
  readonly isLikely: boolean;
  readonly evidence: LinkEvidence;
}
