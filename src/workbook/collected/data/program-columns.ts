import type { CollectedProgram } from "../file-record.ts";
import { count, type DataColumns, figure, text } from "./column.ts";
import { type FileRow, fileColumns, programKeyOf } from "./file-columns.ts";

/** A program, or a group of measures. */
export interface ProgramRow extends FileRow {
  readonly program: CollectedProgram;
  /** Index into `FileRecord.programs`. */
  readonly index: number;
}

/** The programs beside the ledger, a row each. */
export const programColumns = {
  run_id: fileColumns.run_id,
  file: fileColumns.file,
  file_sha256: fileColumns.file_sha256,
  sheet: text(({ program }) => program.sheet),
  cell: text(({ program }) => program.cell),
  section: text(({ program }) => program.section),
  department: text(({ program }) => program.department),
  program_no: text(({ program }) => program.no),
  program: text(({ program }) => program.name),
  budget_yen: figure(({ program }) => program.budgetYen),
  verdict: text(({ program }) => program.verdict),
  worst_rate: figure(({ program }) => program.worstRate),
  lines: count(({ program }) => program.lines),
  row: count(({ program }) => program.row),
  program_key: text(({ file, index }) => programKeyOf(file, index)),
  checked_at: fileColumns.checked_at,
} as const satisfies DataColumns<ProgramRow, string>;
