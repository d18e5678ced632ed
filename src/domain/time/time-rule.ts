import type { TimeSaid } from "./time-word.ts";

/**
 * One way to write an expression of time. `read` gets what the pattern captured: null where it is none after all,
 * "nothing" where it is one that says nothing of what a figure covers (令和3年度策定).
 */
export interface TimeRule {
  /** Sticky, over squeezed text. */
  readonly pattern: RegExp;
  /** One of these characters is in whatever the pattern fits; "" where nobody can say. */
  readonly marks: string;
  readonly read: (captured: readonly (string | undefined)[], sheetYear: number | null) => TimeSaid | "nothing" | null;
}

export const timeRule = (source: string, read: TimeRule["read"]): TimeRule => ({
  pattern: new RegExp(source, "uy"),
  marks: "",
  read,
});

/** Rules each of which fits only what has one of these characters in it: a text without them need not be tried on. */
export const marked = (marks: string, rules: readonly TimeRule[]): readonly TimeRule[] =>
  rules.map((rule) => ({ ...rule, marks }));

/** から, 〜 and the dashes that it is written with. */
export const to = "(?:から|[~〜∼\\-‐‑‒–—―−→⇒])";
export const until = "(?:まで|迄)(?!に)";
export const standing = "の?(?:現在|時点)";
