import type { HostContext } from "../host-context.ts";
import { type Area, intersection } from "../../src/domain/grid.ts";
import { contains } from "../model/area.ts";
import { cutAndPaste } from "../model/cut.ts";
import { invalidArgument, invalidOperation, notImplemented } from "../richapi/errors.ts";
import type { RangeTarget } from "../richapi/targets.ts";
import { walkable } from "./range-cells.ts";

/** Excel.ClearApplyTo: All, Contents, Formats. Conditional formats and validations go with All and Formats / All. */
export function clearRange(target: RangeTarget, what: string, host: HostContext, member: string): void {
  const { sheet } = target;
  if (!["All", "Contents", "Formats"].includes(what)) throw notImplemented(`${member}(${what})`);
  if (what !== "Formats") {
    const area = walkable(target);
    if (area) host.guard.contentChange(sheet, area, member);
  }
  if (what !== "Contents") host.guard.sheetChange(sheet, member, "allowFormatCells");
  const area = walkable(target);
  if (area) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = sheet.cells.at(row, column);
        if (!cell) continue;
        if (what === "All") sheet.cells.remove(row, column);
        else if (what === "Formats") cell.format = sheet.baseFormat;
        else {
          cell.value = null;
          cell.formula = null;
        }
      }
    }
  }
  if (what !== "Contents") {
    const covered = (area: { top: number; left: number; bottom: number; right: number }): boolean =>
      contains(target.area, area);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !covered(rule.area));
    sheet.merges = sheet.merges.filter((merge) => !covered(merge));
    if (what === "All") sheet.validations = sheet.validations.filter((validation) => !covered(validation.area));
  }
  host.edited(sheet, [target.area]);
}

export function mergeRange({ sheet, area }: RangeTarget, across: boolean, host: HostContext, member: string): void {
  host.guard.sheetChange(sheet, member);
  if (across) {
    for (let row = area.top; row <= area.bottom; row++)
      mergeRange({ sheet, area: { ...area, top: row, bottom: row } }, false, host, member);
    return;
  }
  if (sheet.tables.some((table) => intersection(table.area, area))) throw invalidOperation(member);
  if (sheet.merges.some((merge) => intersection(merge, area) && !contains(area, merge))) throw invalidArgument(member);
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  sheet.merges.push(area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.at(row, column);
      if (!cell || (row === area.top && column === area.left)) continue;
      cell.value = null;
      cell.formula = null;
    }
  }
  host.edited(sheet, [area]);
}

/** Refused where only a part of a table or of merged cells would move. */
export function moveRange(target: RangeTarget, to: Area, host: HostContext, member: string): void {
  const { sheet, area } = target;
  host.guard.contentChange(sheet, area, member);
  const isCut = (other: Area): boolean => intersection(other, area) !== null && !contains(area, other);
  if (sheet.tables.some((table) => isCut(table.area)) || sheet.merges.some(isCut)) throw invalidOperation(member);
  cutAndPaste(host.workbook, sheet, area, to.top - area.top, to.left - area.left);
  host.edited(sheet, [area, to]);
}

export function unmergeRange({ sheet, area }: RangeTarget, host: HostContext, member: string): void {
  host.guard.sheetChange(sheet, member);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  host.changed();
}
