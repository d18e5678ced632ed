import { WorkbookError, type WorkbookErrorCode } from "../../workbook/errors.ts";
import { systemCode } from "../failure.ts";
import { readBytes } from "./files.ts";

/** JSON text of a file, a BOM before it or not. Throws WorkbookError `code` with the parser's complaint as `said` tells it. */
export function parseJson(
  text: string,
  file: string,
  code: WorkbookErrorCode,
  said: (message: string) => string,
): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (cause) {
    throw new WorkbookError(code, { file, detail: said(cause instanceof Error ? cause.message : "") }, { cause });
  }
}

/** The file's text. Throws WorkbookError `code` with the system's reason. */
export async function readText(file: string, code: WorkbookErrorCode): Promise<string> {
  const bytes = await readBytes(file).catch((error: unknown) => {
    if (!(error instanceof WorkbookError)) throw error;
    const reason = error.params["reason"] ?? systemCode(error.cause) ?? "ENOENT";
    throw new WorkbookError(code, { file, reason }, { cause: error });
  });
  return new TextDecoder().decode(bytes);
}
