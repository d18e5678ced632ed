import { type Entry, signedText } from "./entry.ts";
import type { Evidence } from "./evidence.ts";
import type { LineParts } from "./line-parts.ts";

/** An indicator with what people said of it, as a run leaves it in the ledger and the next one finds it. */
export interface RecordLine {
  /** Given when the indicator was first seen; stays with it through new names, numbers, rows and sheets. */
  readonly lineId: string;
  readonly parts: LineParts;
  readonly entry: Entry;
  /** The entry as the last run left it, and logged: what differs from it was typed since. */
  readonly recorded: Entry;
  /** As the run that wrote it read the sheet, the entry of then in force. */
  readonly seen: Evidence;
  /** What was decided upon; null while nothing was decided, or only without the add-in since the last run. */
  readonly basis: Evidence | null;
  /**
   * What it says was decided of a line that only a person's answer, or nobody, says is this one: to be looked at again
   * until somebody decides anew.
   */
  readonly inherited: boolean;
  /** `signedText` of what the reviewer signed; "" where nobody did. */
  readonly signed: string;
  /** Fields in which two merged copies differ, until somebody chooses; at most one a field. */
  readonly conflicts: readonly Conflict[];
}

/** Two copies of a report say different things of one field; until somebody chooses, the entry holds `a`. */
export interface Conflict {
  readonly field: keyof Entry;
  readonly a: string;
  readonly b: string;
}

/** An indicator as the sheet has it in this run. */
export interface LineNow {
  readonly parts: LineParts;
  /** `Indicator.identity`: what reports before edition 2 of the record knew it by. */
  readonly identity: string;
  /** Where it stands, on `parts.sheet`: "E12". */
  readonly cell: string;
  /** What the sheet says of it, and what comes of it while this entry is in force; `blankEntry`: its own verdict. */
  readonly now: (entry: Entry) => Evidence;
}

/** The second signature was given to something else than stands there now. */
export const isStaleReview = ({ entry, signed }: Pick<RecordLine, "entry" | "signed">): boolean =>
  entry.reviewer !== "" && signed !== "" && signed !== signedText(entry);
