import type { CellValue, Grid } from "../../src/domain/grid.ts";

/** What only files are looked through for. */
export const fileFactsOf = ({ formulas, objects }: Grid) => ({ formulas, objects });

/** All that a grid says, from a file or from Excel, as plain rows from its top-left cell on. */
export function rowsOf(grid: Grid) {
  const { sheet, top, left, merges, hiddenRows, hiddenColumns, tables } = grid;
  const rows = <Value>(of: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: grid.bottom - top + 1 }, (_, down) =>
      Array.from({ length: grid.right - left + 1 }, (__, right) => of(top + down, left + right)),
    );
  return {
    sheet,
    top,
    left,
    values: rows<CellValue>((row, column) => grid.value(row, column)),
    text: rows((row, column) => grid.text(row, column)),
    formats: rows((row, column) => grid.format(row, column)),
    merges,
    hiddenRows,
    hiddenColumns,
    tables,
    protected: grid.protected,
  };
}

export const valuesOf = (grid: Grid): CellValue[][] => rowsOf(grid).values;
