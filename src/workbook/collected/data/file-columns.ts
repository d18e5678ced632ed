import type { FileRecord } from "../file-record.ts";
import { type DataColumns, text } from "./column.ts";

/** What every row says of the file that it is of, and of the run. */
export interface FileRow extends Pick<FileRecord, "file" | "sha256" | "checkedAt"> {
  readonly runId: string;
}

/** The same for all lines of a program, and no other's in the run. */
export const programKeyOf = (file: string, index: number): string => `${file}#${index + 1}`;

export const fileColumns = {
  run_id: text(({ runId }) => runId),
  file: text(({ file }) => file),
  file_sha256: text(({ sha256 }) => sha256),
  checked_at: { type: "TIMESTAMP", of: ({ checkedAt }) => checkedAt },
} as const satisfies DataColumns<FileRow, string>;
