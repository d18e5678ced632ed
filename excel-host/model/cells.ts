import type { Area } from "../../src/domain/grid.ts";
import type { Cell } from "./cell.ts";
import type { CellFormat } from "./format.ts";

/** The cells of a sheet that hold something or look different; rows and columns 1-based. */
export class Cells {
  private readonly rows = new Map<number, Map<number, Cell>>();

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made where there is none. */
  need(row: number, column: number, format: CellFormat): Cell {
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: null, formula: null, format }));
    return cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows.get(row);
    cells?.delete(column);
    if (cells?.size === 0) this.rows.delete(row);
  }

  *entries(): Generator<[row: number, column: number, cell: Cell]> {
    for (const [row, cells] of this.rows) for (const [column, cell] of cells) yield [row, column, cell];
  }

  *within(area: Area): Generator<[row: number, column: number, cell: Cell]> {
    for (const [row, cells] of this.rowsWithin(area))
      for (const [column, cell] of cells) if (column >= area.left && column <= area.right) yield [row, column, cell];
  }

  get count(): number {
    let count = 0;
    for (const cells of this.rows.values()) count += cells.size;
    return count;
  }

  /**
   * The smallest area around all cells, or around those within one; with `valuesOnly` around those that hold something;
   * null where there is none.
   */
  used(valuesOnly: boolean, within?: Area): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = 0;
    let right = 0;
    for (const [row, cells] of this.rowsWithin(within)) {
      for (const [column, cell] of cells) {
        if (within && (column < within.left || column > within.right)) continue;
        if (valuesOnly && cell.value === null && cell.formula === null) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    return bottom === 0 ? null : { top, left, bottom, right };
  }

  private *rowsWithin(area: Area | undefined): Iterable<[row: number, cells: ReadonlyMap<number, Cell>]> {
    if (!area || area.bottom - area.top > this.rows.size) {
      for (const [row, cells] of this.rows) if (!area || (row >= area.top && row <= area.bottom)) yield [row, cells];
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = this.rows.get(row);
      if (cells) yield [row, cells];
    }
  }
}
