import type { Area } from "../../src/domain/grid.ts";
import { columnPoints, rowPoints } from "../../excel-host/model/measure.ts";
import type { SheetModel } from "../../excel-host/model/sheet.ts";

/** CSS pixels in a point. */
export const pixels = 4 / 3;

/** Where the rows and columns of a sheet lie, in pixels from its top-left corner. */
export interface Geometry {
  /** `rows[r - 1]` is the top of row r; one entry more than there are rows. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const edges = (count: number, size: (at: number) => number): readonly number[] => {
  const found = [0];
  for (let at = 1; at <= count; at += 1) found.push((found[at - 1] ?? 0) + size(at) * pixels);
  return found;
};

/** Rows and columns that are drawn: what holds something and some air around it. */
export function extent(sheet: SheetModel): { readonly rows: number; readonly columns: number } {
  const used = sheet.cells.used(false);
  const charts = sheet.charts.length > 0 ? 40 : 0;
  return { rows: Math.max(60, (used?.bottom ?? 0) + 20 + charts), columns: Math.max(20, (used?.right ?? 0) + 4) };
}

export function geometry(sheet: SheetModel): Geometry {
  const { rows, columns } = extent(sheet);
  return {
    rows: edges(rows, (row) => rowPoints(sheet, row)),
    columns: edges(columns, (column) => columnPoints(sheet, column)),
  };
}

/** The index (1-based) of the row or column that a position lies in. */
export function indexAt(lines: readonly number[], position: number): number {
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Left, top, width and height of an area in pixels. */
export function box(
  { rows, columns }: Geometry,
  area: Area,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const left = columns[area.left - 1] ?? 0;
  const top = rows[area.top - 1] ?? 0;
  return {
    left,
    top,
    width: (columns[area.right] ?? columns.at(-1) ?? 0) - left,
    height: (rows[area.bottom] ?? rows.at(-1) ?? 0) - top,
  };
}
