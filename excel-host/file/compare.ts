import type { Cell } from "../model/cell.ts";
import type { SheetModel } from "../model/sheet.ts";

export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** null: emptied and unformatted. */
  readonly after: Cell | null;
  readonly before: Cell | null;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Cells that are not what they were in the file. */
export function changedCells(before: SheetModel, after: SheetModel): CellChange[] {
  const changes: CellChange[] = [];
  for (const [row, column, cell] of after.cells.entries()) {
    const known = before.cells.at(row, column) ?? null;
    if (
      known ? !same(known, cell) : cell.value !== null || cell.formula !== null || !same(cell.format, after.baseFormat)
    ) {
      changes.push({ row, column, after: cell, before: known });
    }
  }
  for (const [row, column, cell] of before.cells.entries()) {
    if (!after.cells.at(row, column)) changes.push({ row, column, after: null, before: cell });
  }
  return changes;
}

/** What can be written into a sheet as it is, apart from cells and rules. */
const restOf = (sheet: SheetModel): unknown => [
  sheet.tabColor,
  sheet.gridlines,
  sheet.freeze,
  [...sheet.columns],
  [...sheet.rows],
  sheet.merges,
  sheet.tables,
  sheet.validations,
  sheet.charts,
  sheet.page,
  [...sheet.page.rowBreaks],
];

export const sameRest = (before: SheetModel, after: SheetModel): boolean => same(restOf(before), restOf(after));

export const sameRules = (before: SheetModel, after: SheetModel): boolean =>
  same(before.conditionalFormats, after.conditionalFormats);

/** @throws Error for what a saved file would lose without anyone's noticing. */
export function refuseUnsaved(before: SheetModel, after: SheetModel): void {
  for (const part of ["visibility", "protected", "standardWidth", "hidesOtherRows"] as const) {
    if (before[part] !== after[part]) throw new Error(`not implemented: saving a sheet whose ${part} was changed`);
  }
}
