import type { Grid } from "../grid.ts";

/** 1-based columns of a sheet row that hold something. */
export function columnsWithContent(grid: Grid, row: number): readonly number[] {
  const columns: number[] = [];
  for (let column = grid.left; column <= grid.right; column += 1)
    if (grid.text(row, column).trim() !== "") columns.push(column);
  return columns;
}
