import type { Side } from "../achievement/inherit.ts";
import type { Bound, Counting, Direction, Done, ReadingKind, Sense } from "../quantity/quantity.ts";
import type { Month } from "../time/coverage.ts";

/** Why there is no figure (several: more than one, and nothing tells which is meant), and what its value does not say. */
export type PlainNoteCode =
  | Exclude<ReadingKind, "quantities" | "text" | "unreadable">
  | Done
  | Direction
  | Sense
  | "several"
  | "strict"
  | "hidden";

/** What the sheet says there instead, or beside: a day (yyyy-mm-dd), words, digits, an error value, words that nobody read. */
export type TextNoteCode = "day" | "no-figure" | "unreadable" | "impossible" | "left-over";

/** What a record's value alone does not say; words live in messages. */
export type TwinNote =
  | { readonly code: PlainNoteCode }
  | { readonly code: TextNoteCode; readonly text: string }
  /** The most that a score can be. */
  | { readonly code: "out-of"; readonly value: number };

/** One planned or one achieved figure of one indicator, with all that says which one it is: a record of the tidy table. */
export interface TwinLine {
  /** Western: 2022 for 令和4年度. */
  readonly fiscalYear: number | null;
  readonly department: string | null;
  readonly sectionNo: number | null;
  readonly section: string | null;
  readonly programNo: number | null;
  readonly program: string | null;
  readonly measure: string | null;
  readonly indicator: string | null;
  readonly kind: Side;
  readonly from: Month | null;
  readonly to: Month | null;
  /** In `unit`; null where there is no figure, or several. A fall of 74 is 74, and a note says that it is one. */
  readonly value: number | null;
  /** Upper end of a range, and of a target with two sides. */
  readonly upper: number | null;
  readonly unit: string | null;
  readonly bound: Bound | null;
  readonly counting: Counting | null;
  /** A sum since some beginning; null where nothing is known of the time. */
  readonly cumulative: boolean | null;
  /** The cell as displayed, on one line. */
  readonly text: string | null;
  readonly sheet: string;
  /** "E12"; null where the table has no such column. */
  readonly cell: string | null;
  readonly notes: readonly TwinNote[];
}
