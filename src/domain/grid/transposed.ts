import type { Area, CellValue, Grid } from "../grid.ts";

const turned = ({ top, left, bottom, right }: Area): Area => ({ top: left, left: top, bottom: right, right: bottom });

/** The sheet with its rows as columns: what stands in D2 stands in B4. */
export const transposed = (grid: Grid): Grid => ({
  ...turned(grid),
  sheet: grid.sheet,
  merges: grid.merges.map(turned),
  hiddenRows: grid.hiddenColumns,
  hiddenColumns: grid.hiddenRows,
  tables: grid.tables.map(({ name, area }) => ({ name, area: turned(area) })),
  protected: grid.protected,
  // Whether a machine can read it is asked of the sheet as it is.
  formulas: null,
  objects: null,
  value: (row, column): CellValue => grid.value(column, row),
  text: (row, column) => grid.text(column, row),
  format: (row, column) => grid.format(column, row),
  textId: (row, column) => grid.textId(column, row),
  number: (row, column) => grid.number(column, row),
  formatId: (row, column) => grid.formatId(column, row),
});
