/** What went wrong with a workbook; the words (what, why, what to do) live in messages under the same code. */
export type WorkbookErrorCode =
  | "file-not-found"
  | "file-unreadable"
  | "file-empty"
  | "file-truncated"
  | "file-encrypted"
  | "file-old-format"
  | "file-not-xlsx"
  | "file-is-binary-workbook"
  | "file-is-csv"
  | "file-is-document"
  | "file-is-html"
  | "file-is-ods"
  | "file-is-pdf"
  | "file-is-text"
  | "file-is-xml"
  | "file-is-zip"
  | "file-too-large"
  | "output-unwritable"
  | "output-is-input"
  | "output-exists-not-file"
  | "output-exists"
  | "output-no-report"
  | "output-not-ours"
  | "output-unreadable"
  | "output-changed"
  | "sheet-missing"
  | "sheet-exists"
  | "report-unreadable"
  | "report-edited"
  | "entries-unreadable"
  | "no-program-table"
  | "year-invalid"
  | "year-missing"
  | "policy-unreadable"
  | "policy-invalid"
  | "mapping-invalid"
  | "layout-unreadable"
  | "layout-invalid"
  | "decisions-unreadable"
  | "decisions-invalid"
  | "report-missing"
  | "report-of-first-edition"
  | "names-too-few"
  | "report-copied"
  | "reports-several"
  | "log-missing"
  | "log-broken"
  | "log-begins-later"
  | "log-not-common"
  | "merge-same-file"
  | "merge-not-settled"
  | "cancelled"
  | "check-stopped"
  | "cell-edit-mode"
  | "read-only"
  | "connection-lost"
  | "payload-too-large"
  | "workbook-protected"
  | "sheet-protected"
  | "not-supported"
  | "excel-failed";

/** Broken I/O, typed: code, parameters for the words, and the cause where there is one. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly code: WorkbookErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}
