import type { WorkbookErrorCode } from "../workbook/errors.ts";

/** What is said of a failure, in one language. */
export interface ErrorSaid {
  readonly message: string;
  /** The message's three parts: what happened, why, and what to do about it. */
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** What went wrong with a file or with an option; anything else that is thrown is a bug of Jisseki's. */
export class WorkbookError extends Error implements ErrorSaid {
  override readonly name = "WorkbookError";
  /** Stable, for programs: "file-not-found", "no-program-table" … */
  readonly code: WorkbookErrorCode;
  /** What the words were made with: the file, the sheet … */
  readonly params: Readonly<Record<string, string | number>>;
  readonly what: string;
  readonly why: string;
  readonly todo: string;

  constructor(
    code: WorkbookErrorCode,
    params: Readonly<Record<string, string | number>>,
    { message, what, why, todo }: ErrorSaid,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.code = code;
    this.params = params;
    this.what = what;
    this.why = why;
    this.todo = todo;
  }
}
