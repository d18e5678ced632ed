import type { SheetResult } from "./sheet.ts";

/** A file or sheet that could not be read; the rest is done. */
export interface ResultFailure {
  readonly file: string;
  readonly sheet: string | null;
  readonly code: string;
  readonly message: string;
}

/** What `jisseki check --json` prints: always one object, however many files and sheets. */
export interface CheckResults {
  readonly version: 2;
  readonly results: readonly SheetResult[];
  readonly failures: readonly ResultFailure[];
}

export const checkResults = (results: readonly SheetResult[], failures: readonly ResultFailure[]): CheckResults => ({
  version: 2,
  results,
  failures,
});
