import { lastColumn } from "./area.ts";
import type { SheetModel } from "./sheet.ts";

/** Pixels of the widest digit of 游ゴシック 11, Excel's default font in Japanese. */
const digitPixels = 8;
const paddingPixels = 5;
const pointsPerPixel = 0.75;

/** Width in characters → points, as Excel's API gives column widths. */
export const charactersToPoints = (width: number): number =>
  width === 0 ? 0 : Math.round(width * digitPixels + paddingPixels) * pointsPerPixel;

export const pointsToCharacters = (points: number): number =>
  points === 0 ? 0 : Math.max(0, (points / pointsPerPixel - paddingPixels) / digitPixels);

/** Points that a column takes on screen: 0 where it is hidden. */
export const columnPoints = (sheet: SheetModel, column: number): number =>
  sheet.isColumnHidden(column) ? 0 : charactersToPoints(sheet.columns.get(column)?.width ?? sheet.standardWidth);

export const rowPoints = (sheet: SheetModel, row: number): number =>
  sheet.isRowHidden(row) ? 0 : (sheet.rows.get(row)?.height ?? sheet.standardHeight);

/** Points from the sheet's left edge to the column's. */
export function columnLeft(sheet: SheetModel, column: number): number {
  let left = (Math.min(column, lastColumn + 1) - 1) * charactersToPoints(sheet.standardWidth);
  for (const own of sheet.columns.keys()) {
    if (own < column) left += columnPoints(sheet, own) - charactersToPoints(sheet.standardWidth);
  }
  return left;
}

/** Points from the sheet's top edge to the row's. */
export function rowTop(sheet: SheetModel, row: number): number {
  let top = (row - 1) * sheet.standardHeight;
  for (const own of sheet.rows.keys()) {
    if (own < row) top += rowPoints(sheet, own) - sheet.standardHeight;
  }
  return top;
}
