import { isCellError } from "../../src/domain/grid.ts";
import type { CellBlock, EditCell, StyledArea } from "../../src/domain/report/edits.ts";
import type { Cell } from "../model/cell.ts";
import type { CellFormat } from "../model/format.ts";
import type { SheetModel } from "../model/sheet.ts";
import { cellStyle } from "./cell-style.ts";

/** All that the sheet's cells hold, as one block; none for an empty sheet. */
export function cellBlocks(sheet: SheetModel): CellBlock[] {
  const used = sheet.cells.used(true);
  if (!used) return [];
  const rows: EditCell[][] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    const cells: EditCell[] = [];
    for (let column = used.left; column <= used.right; column++) cells.push(editCell(sheet.cells.at(row, column)));
    rows.push(cells);
  }
  return [{ top: used.top, left: used.left, rows }];
}

/** The file port's cells have no truth values and errors of their own: they are written as formulas that come to them. */
function editCell(cell: Cell | undefined): EditCell {
  if (!cell) return null;
  const { value, formula } = cell;
  const plain = isCellError(value) ? value.error : typeof value === "boolean" ? String(value).toUpperCase() : value;
  if (formula !== null) return { formula, value: plain };
  return isCellError(value) || typeof value === "boolean"
    ? { formula: plain as string, value: plain }
    : (plain as string | number | null);
}

/** Runs of equally formatted cells in a row, joined with equal runs in the rows above. */
export function styledAreas(sheet: SheetModel): StyledArea[] {
  const used = sheet.cells.used(false);
  if (!used) return [];
  const areas: StyledArea[] = [];
  let open = new Map<string, { format: CellFormat; top: number; left: number; right: number }>();
  const close = (from: typeof open, bottom: number, keep: typeof open): void => {
    for (const [key, { format, top, left, right }] of from) {
      if (!keep.has(key))
        areas.push({ area: { top, left, bottom, right }, style: cellStyle(format, sheet.baseFormat) });
    }
  };
  const numbers = new Map<string, number>();
  const numberOf = (format: CellFormat): number => {
    const key = JSON.stringify(format);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  for (let row = used.top; row <= used.bottom; row++) {
    const now: typeof open = new Map();
    for (let left = used.left; left <= used.right;) {
      const format = sheet.formatAt(row, left);
      const number = numberOf(format);
      let right = left;
      while (right < used.right && numberOf(sheet.formatAt(row, right + 1)) === number) right++;
      if (number !== numberOf(sheet.baseFormat)) {
        const key = `${number} ${left} ${right}`;
        now.set(key, open.get(key) ?? { format, top: row, left, right });
      }
      left = right + 1;
    }
    close(open, row - 1, now);
    open = now;
  }
  close(open, used.bottom, new Map());
  return areas;
}
