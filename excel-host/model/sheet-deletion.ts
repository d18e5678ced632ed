import type { SheetModel } from "./sheet.ts";
import { replaceSheet } from "./sheet-references.ts";
import type { WorkbookModel } from "./workbook.ts";

/** Takes the sheet away; formulas and names that pointed to it say #REF!, and Excel's undo stack is emptied. */
export function deleteSheet(workbook: WorkbookModel, sheet: SheetModel): void {
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  if (workbook.active === sheet) {
    workbook.active =
      workbook.sheets.find((other, at) => at >= index && other.visibility === "Visible") ??
      workbook.sheets.findLast((other) => other.visibility === "Visible")!;
    workbook.selection = { top: 1, left: 1, bottom: 1, right: 1 };
  }
  replaceSheet(workbook, sheet.name, null);
  workbook.undoStackCleared++;
}
