import type { Grid } from "../grid.ts";

/** 1-based columns of a sheet row that hold something. */
export function columnsWithContent(grid: Grid, row: number): readonly number[] {
  const texts = grid.text[row - grid.top] ?? [];
  return texts.flatMap((text, index) => (text.trim() === "" ? [] : [grid.left + index]));
}
