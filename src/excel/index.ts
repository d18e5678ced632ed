import type { LivePort } from "../workbook/port.ts";
import type { ExcelAccess } from "./access.ts";
import { runTyped } from "./failures.ts";
import { ExcelWorkbook } from "./port.ts";

export { type ExcelAccess, excelAccess, floor } from "./access.ts";
export { isOfficeFailure } from "./failures.ts";

/** The port over the Excel that the page runs in; after `Office.onReady`. */
export const openExcel = (access: ExcelAccess): LivePort => new ExcelWorkbook(access);

/** A batch of the caller's own against the same Excel; its failures are WorkbookErrors. */
export const runExcel =
  (access: ExcelAccess) =>
  <Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> =>
    runTyped(access, batch);
