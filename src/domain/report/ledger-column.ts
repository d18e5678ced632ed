import type { Indicator } from "../achievement/indicator.ts";
import type { ReviewRow } from "../achievement/judged-sheet.ts";
import type { ReportContext } from "./context.ts";
import type { CellStyle, EditCell } from "./edits.ts";
import type { LedgerLine } from "./lines.ts";
import type { ReportWords } from "./words.ts";

/** A ledger's line as plain data, where no sheet follows it. */
export interface PlainLine {
  readonly row: ReviewRow;
  readonly program: ReviewRow;
  readonly indicator: Indicator;
  readonly section: string | null;
  readonly words: ReportWords;
}

/** One column of the ledger: what it holds, and how it looks. */
export interface LedgerColumn {
  /** In characters. */
  readonly width: number;
  /** Its text wraps and decides how high a line stands. */
  readonly isWrapped: boolean;
  readonly style: CellStyle;
  /**
   * print: on paper. decision, follow-up: what a person fills in, and where the line stands thereby. evidence: what proves
   * it. machine: what formulas and the next run need; hidden.
   */
  readonly block: "print" | "decision" | "follow-up" | "evidence" | "machine";
  /** Who writes its cells. live: a formula that in a very large ledger gives way to what it comes to. */
  readonly by: "value" | "formula" | "live" | "person";
  readonly cell: (line: LedgerLine, context: ReportContext) => EditCell;
  /** The same as plain data; absent where the column is of the sheet alone. */
  readonly plain?: (line: PlainLine) => string | number | null;
}

export const orNull = (text: string | null | undefined): string | null => (text == null || text === "" ? null : text);
