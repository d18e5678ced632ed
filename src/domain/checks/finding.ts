import type { Severity } from "../policy.ts";

/** For the words of a finding. */
export type Params = Readonly<Record<string, string | number>>;

/** What a rule noticed. Words come from messages by `rule` and `params`. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** 1-based, null where it concerns the table as a whole. */
  readonly row: number | null;
  /** "E12", null where it concerns a row or the table. */
  readonly cell: string | null;
  readonly params: Params;
  /** The sheet that its cell, or else its row, is on, where a list joins several; absent: the table's own. */
  readonly sheet?: string;
}
