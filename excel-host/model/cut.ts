import { type Area, intersection } from "../../src/domain/grid.ts";
import { type Corner, type Reference, referenceText, withReferences } from "../../src/domain/report/references.ts";
import { contains } from "./area.ts";
import type { SheetModel } from "./sheet.ts";
import type { WorkbookModel } from "./workbook.ts";

/** Cuts cells and pastes them elsewhere on their sheet: what hangs on them goes along, and formulas anywhere follow. */
export function cutAndPaste(workbook: WorkbookModel, sheet: SheetModel, from: Area, down: number, along: number): void {
  const moved = (area: Area): Area => ({
    top: area.top + down,
    left: area.left + along,
    bottom: area.bottom + down,
    right: area.right + along,
  });
  const there = moved(from);
  const follow = (area: Area): Area => (contains(from, area) ? moved(area) : area);
  const isCovered = (area: Area): boolean => contains(there, area) && !contains(from, area);
  const cells = [...sheet.cells.within(from)];
  for (const [row, column] of cells) sheet.cells.remove(row, column);
  for (const [row, column] of sheet.cells.within(there)) sheet.cells.remove(row, column);
  for (const [row, column, cell] of cells)
    Object.assign(sheet.cells.need(row + down, column + along, cell.format), cell);
  sheet.merges = sheet.merges.filter((area) => !isCovered(area)).map(follow);
  for (const table of sheet.tables) table.area = follow(table.area);
  for (const rule of sheet.conditionalFormats) rule.area = follow(rule.area);
  for (const validation of sheet.validations) validation.area = follow(validation.area);
  followReferences(workbook, sheet, from, down, along);
}

const cornerIn = ({ row, column }: Corner, area: Area): boolean =>
  row !== null &&
  column !== null &&
  intersection({ top: row.at, left: column.at, bottom: row.at, right: column.at }, area) !== null;

function followReferences(workbook: WorkbookModel, sheet: SheetModel, from: Area, down: number, along: number): void {
  const moved = ({ row, column }: Corner): Corner => ({
    row: row && { ...row, at: row.at + down },
    column: column && { ...column, at: column.at + along },
  });
  const followed = (formula: string, home: SheetModel | null): string =>
    withReferences(formula, (reference: Reference) => {
      const named = reference.sheet === null ? home : workbook.sheet(reference.sheet);
      const isMoved =
        named === sheet && cornerIn(reference.from, from) && (reference.to === null || cornerIn(reference.to, from));
      if (!isMoved) return referenceText(reference);
      return referenceText({ from: moved(reference.from), to: reference.to && moved(reference.to) });
    });
  for (const name of workbook.names) name.formula = followed(name.formula, null);
  for (const one of workbook.sheets)
    for (const [, , cell] of one.cells.entries()) if (cell.formula !== null) cell.formula = followed(cell.formula, one);
}
