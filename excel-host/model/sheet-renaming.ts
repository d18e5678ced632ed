import type { SheetModel } from "./sheet.ts";
import { replaceSheet } from "./sheet-references.ts";
import type { WorkbookModel } from "./workbook.ts";

/** Formulas, names and charts follow the new name. */
export function renameSheet(workbook: WorkbookModel, sheet: SheetModel, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  replaceSheet(workbook, before, name);
}
