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
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  typeof error.code === "string" &&
  "debugInfo" in error;

export const isTooLarge = (error: unknown): boolean =>
  isOfficeFailure(error) &&
  (error.code === "ResponsePayloadSizeLimitExceeded" || error.code === "RequestPayloadSizeLimitExceeded");

/** @returns null where it is no error of Excel's but a bug, to be thrown on as it is. */
export function asWorkbookError(error: unknown): WorkbookError | null {
  if (error instanceof WorkbookError) return error;
  if (!isOfficeFailure(error)) return null;
  const code = codes[error.code] ?? "excel-failed";
  const place = error.debugInfo?.errorLocation ?? "";
  return new WorkbookError(code, { detail: `${error.code}${place === "" ? "" : ` (${place})`}` }, { cause: error });
}

/** A run whose failures are WorkbookErrors. A stopped run ends even where Excel never answers. */
export async function runTyped<Result>(
  access: ExcelAccess,
  batch: (context: Excel.RequestContext) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  try {
    const running = access.run(batch);
    return await (signal ? endedBySilence(running, signal, access.patience ?? patience) : running);
  } catch (error) {
    throw asWorkbookError(error) ?? error;
  }
}

/** Milliseconds that a stopped run may take to come to the end of its piece. */
const patience = 10_000;

/** Excel did not answer a stopped run: nobody can tell what was done, and asking more is in vain. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

async function endedBySilence<Result>(running: Promise<Result>, signal: AbortSignal, wait: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => {};
  const silence = new Promise<never>((_, reject) => {
    stop = () => {
      timer = setTimeout(() => reject(new WorkbookError("connection-lost", {}, { cause: new NoAnswer() })), wait);
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([running, silence]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

export function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled", {}, { cause: signal.reason });
}
