import type { ColumnWord } from "../achievement/decision.ts";
import type { Verdict } from "../achievement/verdict.ts";
import type { Thresholds } from "../policy.ts";
import type { Entry } from "../record/entry.ts";
import type { LineParts } from "../record/line-parts.ts";

/** Where a line stands. */
export interface Place {
  readonly sheet: string;
  /** "E12" */
  readonly cell: string;
}

/** What a figure was read as, beside the text of its cell. */
export interface Figure {
  /** What is compared, fully expanded; null where the cell has none. */
  readonly value: number | null;
  readonly unit: string | null;
  /** A number that is a day: no difference is told. */
  readonly isDay: boolean;
  /** Equal where all that the cell says of the indicator is: its quantities, and what nobody read. */
  readonly sense: () => string;
}

/** Plan or result of a line. */
export interface Side {
  /** As on the sheet; "" where there is no cell, and where it is blank. */
  readonly text: string;
  /** null where there is none, or nobody knows. */
  readonly cell: Place | null;
  /** null: the text alone is known. */
  readonly figure: Figure | null;
}

/** An indicator in one of two states that are compared. */
export interface StateLine {
  /** Given by a record that both states go back to; null: it is known by its parts alone. */
  readonly lineId: string | null;
  readonly parts: LineParts;
  /** null: nobody knows any more. */
  readonly place: Place | null;
  readonly plan: Side;
  readonly actual: Side;
  /** 1 = 100 %; what people entered is in force. */
  readonly rate: number | null;
  /** null where nobody knows. */
  readonly verdict: Verdict | null;
  readonly entry: Entry;
  /** Codes of the rules that say something of it, one for each time; null: nobody knows any more. */
  readonly findings: readonly string[] | null;
}

/** A program sheet, or a workbook's, as it was judged at one time; lines in the order of the sheets. */
export interface State {
  readonly lines: readonly StateLine[];
  /** Of the first table; null: nobody knows any more. */
  readonly thresholds: Thresholds | null;
  /** Which way is better, said for every line of the first table. */
  readonly column: ColumnWord;
  /** Codes of the rules that say something of a table as a whole; null: nobody knows any more. */
  readonly tableFindings: readonly string[] | null;
}
