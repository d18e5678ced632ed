import type { Area, Grid, SheetFacts } from "../grid.ts";
import { GridBuilder } from "./builder.ts";
import { ColumnGrid, plainly } from "./column-grid.ts";
import type { Pages } from "./pages.ts";
import { TextList } from "./texts.ts";

/** A grid as plain data, as it can be sent to another thread. */
export interface GridData {
  readonly facts: SheetFacts;
  readonly area: Area;
  readonly pages: Pages;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
}

/** Cells that a port displays by a function are written out first. */
export function dataOf(grid: Grid): GridData {
  const { sheet, merges, hiddenRows, hiddenColumns, tables } = grid;
  const facts = { sheet, merges, hiddenRows, hiddenColumns, tables, protected: grid.protected };
  const cells = grid instanceof ColumnGrid ? grid.cells : null;
  if (cells === null || cells.show !== plainly || !(cells.texts instanceof TextList))
    return dataOf(writtenOut(grid, facts));
  return { facts, area: cells.area, pages: cells.pages, texts: cells.texts.strings, formats: cells.formats };
}

function writtenOut(grid: Grid, facts: SheetFacts): Grid {
  const builder = new GridBuilder();
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      builder.add(row, column, grid.value(row, column), grid.format(row, column), grid.text(row, column));
  }
  const { top, left, bottom, right } = grid;
  return builder.build(facts, { top, left, bottom, right });
}

/** The grid that the data was made of. */
export function gridFrom({ facts, area, pages, texts, formats }: GridData): Grid {
  return new ColumnGrid({ area, pages, texts: { at: (id) => texts[id] ?? "" }, formats, show: plainly }, facts);
}
