import { WorkbookError, type WorkbookErrorCode } from "../workbook/errors.ts";
import type { ExcelAccess } from "./access.ts";

const codes: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "read-only",
  RequestPayloadSizeLimitExceeded: "payload-too-large",
  ResponsePayloadSizeLimitExceeded: "payload-too-large",
  ServiceNotAvailable: "connection-lost",
  RequestAborted: "connection-lost",
  ConnectionFailure: "connection-lost",
  HostRestartNeeded: "connection-lost",
  Timeout: "connection-lost",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
};

interface OfficeFailure {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** Office.js errors come from another window in tests, so they are known by their shape. */
export const isOfficeFailure = (error: unknown): error is OfficeFailure =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && "debugInfo" in error;

/** @returns null where it is no error of Excel's but a bug, to be thrown on as it is. */
export function asWorkbookError(error: unknown): WorkbookError | null {
  if (error instanceof WorkbookError) return error;
  if (!isOfficeFailure(error)) return null;
  const code = codes[error.code] ?? "excel-failed";
  const place = error.debugInfo?.errorLocation ?? "";
  return new WorkbookError(code, { detail: `${error.code}${place === "" ? "" : ` (${place})`}` }, { cause: error });
}

/** A run whose failures are WorkbookErrors. */
export async function runTyped<Result>(access: ExcelAccess, batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await access.run(batch);
  } catch (error) {
    throw asWorkbookError(error) ?? error;
  }
}

export function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: signal.reason });
}
