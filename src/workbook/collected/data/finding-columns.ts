import type { CollectedFinding } from "../file-record.ts";
import { type DataColumns, text } from "./column.ts";
import { type FileRow, fileColumns } from "./file-columns.ts";

export interface FindingRow extends FileRow {
  readonly finding: CollectedFinding;
}

/** The findings beside the ledger. */
export const findingColumns = {
  run_id: fileColumns.run_id,
  file: fileColumns.file,
  file_sha256: fileColumns.file_sha256,
  sheet: text(({ finding }) => finding.sheet),
  place: text(({ finding }) => finding.place),
  rule: text(({ finding }) => finding.code),
  severity: text(({ finding }) => finding.severity),
  message: text(({ finding }) => finding.text),
  checked_at: fileColumns.checked_at,
} as const satisfies DataColumns<FindingRow, string>;
