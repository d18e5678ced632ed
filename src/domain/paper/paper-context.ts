import type { LogLine } from "../record/log/log-line.ts";
import type { FindingOfPart, ReportSubject } from "../report/subject.ts";
import type { PaperProgram } from "./paper-program.ts";
import type { PaperWords } from "./words.ts";

/** What papers are laid out from. */
export interface PaperContext {
  readonly subject: ReportSubject;
  readonly words: PaperWords;
  /** What was chosen, in the order of the list. */
  readonly drawn: readonly PaperProgram[];
  readonly tableFindings: readonly FindingOfPart[];
  /** How they were chosen, in words. */
  readonly selection: string;
  /** The log that the papers go by: what `verify` finds in the report. */
  readonly log: readonly LogLine[];
  /** The line of the log that notes the selection; null: none does. */
  readonly drawSeq: number | null;
  /** Entries and changes that are no part of that log yet. */
  readonly pending: number;
  /** Name of the workbook, without folders. */
  readonly file: string;
  /** yyyy-mm-dd */
  readonly date: string;
  /** Over each box to sign in. */
  readonly signs: readonly string[];
}
