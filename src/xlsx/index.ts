import { XlsxWorkbook } from "./xlsx-workbook.ts";

export type { XlsxWorkbook } from "./xlsx-workbook.ts";

/**
 * Opens an .xlsx, .xlsm or template file.
 * @param fileName for messages only.
 * @throws WorkbookError file-empty, file-truncated, file-encrypted, file-old-format, file-not-xlsx, file-is-…, file-too-large.
 */
export const openWorkbook = (bytes: Uint8Array, fileName = ""): Promise<XlsxWorkbook> =>
  XlsxWorkbook.open(bytes, fileName);
