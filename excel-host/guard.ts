import type { Area } from "../src/domain/grid.ts";
import { accessDenied } from "./richapi/errors.ts";
import type { SheetModel } from "./model/sheet.ts";
import type { WorkbookModel } from "./model/workbook.ts";

/** What Excel refuses: on a read-only workbook everything, on a protected sheet what protection is for. */
export class Guard {
  constructor(private readonly workbook: WorkbookModel) {}

  workbookChange(member: string): void {
    if (this.workbook.readOnly) throw accessDenied(member);
  }

  /** Adding, deleting, moving, renaming sheets. */
  structureChange(member: string): void {
    this.workbookChange(member);
    if (this.workbook.structureProtected) throw accessDenied(member);
  }

  /** Formats, rules, tables, charts, page setup; `allowedBy` names the protection option that lets it through. */
  sheetChange(sheet: SheetModel, member: string, allowedBy?: string): void {
    this.workbookChange(member);
    if (!sheet.protected) return;
    if (allowedBy !== undefined && sheet.protectionOptions[allowedBy] === true) return;
    throw accessDenied(member);
  }

  /** Values and formulas: on a protected sheet only where every cell is unlocked. */
  contentChange(sheet: SheetModel, area: Area, member: string): void {
    this.workbookChange(member);
    if (!sheet.protected) return;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (sheet.formatAt(row, column).locked) throw accessDenied(member);
      }
    }
  }
}
