import type { Counts } from "./counts.ts";
import type { RollupLine, RollupProgram, RollupTable } from "./rollup-file.ts";

export interface BodyCounts extends Counts {
  readonly name: string;
  /** Files that were read, and that were not. */
  files: number;
  failed: number;
}

export interface DepartmentCounts extends Counts {
  /** Index into `Rollup.bodies`. */
  readonly body: number;
  /** "" where none is stated. */
  readonly name: string;
}

export interface FileAt {
  readonly file: string;
  readonly body: number;
  readonly sha256: string;
  readonly hasReport: boolean;
  /** How many programs it has. */
  readonly programs: number;
}

/** A program with what is shown of it. */
export interface ProgramAt {
  /** Index into `Rollup.files`. */
  readonly file: number;
  /** Index into `Rollup.departments`. */
  readonly department: number;
  readonly own: RollupProgram;
  /** The line that its verdict comes from; null where it has no line. */
  readonly lead: RollupLine | null;
  /** Equal for programs whose lines show the same plans and results. */
  readonly print: string;
}

/** A line of the ledger; `line` is null for a program without indicators. */
export interface LedgerEntry {
  /** Index into `Rollup.programs`. */
  readonly program: number;
  readonly line: RollupLine | null;
  /** Of its program: it alone has the program's verdict and budget, so that sums count each once. */
  readonly isFirst: boolean;
}

export interface TableAt {
  readonly file: number;
  readonly own: RollupTable;
}

export interface UnreadFile {
  readonly file: string;
  readonly body: string;
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** What was found of many files, by body and file in the order of their names' code units. */
export interface Rollup {
  readonly bodies: readonly BodyCounts[];
  readonly departments: readonly DepartmentCounts[];
  readonly files: readonly FileAt[];
  readonly programs: readonly ProgramAt[];
  /** As many as the ledger takes. */
  readonly entries: readonly LedgerEntry[];
  /** Of the ledger, if it took them all. */
  readonly entryCount: number;
  readonly tables: readonly TableAt[];
  readonly unread: readonly UnreadFile[];
  readonly total: Counts;
  /** yyyy-mm-dd, of the latest file; "" where there is none. */
  readonly day: string;
}

/** Lines that the ledger takes; what is beyond is for data, not for a sheet. */
export const mostEntries = 100_000;
