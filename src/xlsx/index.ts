import type { Inflate } from "./package/part-content.ts";
import { XlsxWorkbook } from "./xlsx-workbook.ts";

export type { Inflate } from "./package/part-content.ts";
export type { XlsxWorkbook } from "./xlsx-workbook.ts";

/**
 * Opens an .xlsx, .xlsm or template file.
 * @param fileName for messages only.
 * @param inflate the platform's own way to unpack, where it is quicker than streams.
 * @throws WorkbookError file-empty, file-truncated, file-encrypted, file-old-format, file-not-xlsx, file-is-…, file-too-large.
 */
export const openWorkbook = (bytes: Uint8Array, fileName = "", inflate?: Inflate): Promise<XlsxWorkbook> =>
  XlsxWorkbook.open(bytes, fileName, inflate);
