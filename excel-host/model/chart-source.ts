import type { Area } from "../../src/domain/grid.ts";
import { absoluteAddress, columnsOf, rowsOf, sheetInAddress } from "./area.ts";
import { newSeries, type SeriesModel } from "./chart.ts";
import type { SheetModel } from "./sheet.ts";

/**
 * Series that Excel makes of a range: one a column or, where the range is wider than high, one a row;
 * a first row or column of text gives names and categories.
 */
export function seriesFromRange(sheet: SheetModel, area: Area, kind: string, seriesBy: string): SeriesModel[] {
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && rowsOf(area) >= columnsOf(area));
  const isText = (row: number, column: number): boolean => {
    const value = sheet.cells.at(row, column)?.value ?? null;
    return value === null || typeof value === "string";
  };
  const headed = rowsOf(area) > 1 && isText(area.top, area.right);
  const labelled = columnsOf(area) > 1 && isText(area.bottom, area.left);
  const body: Area = { ...area, top: area.top + (headed ? 1 : 0), left: area.left + (labelled ? 1 : 0) };
  const reference = (part: Area): string => `${sheetInAddress(sheet.name)}!${absoluteAddress(part)}`;
  const first = byColumns ? body.left : body.top;
  const last = byColumns ? body.right : body.bottom;
  const series: SeriesModel[] = [];
  for (let at = first; at <= last; at++) {
    const nameCell = byColumns ? { row: area.top, column: at } : { row: at, column: area.left };
    const named = byColumns ? headed : labelled;
    const value = named ? sheet.cells.at(nameCell.row, nameCell.column)?.value : null;
    const one = newSeries(kind, typeof value === "string" ? value : `系列${at - first + 1}`);
    const values = byColumns ? { ...body, left: at, right: at } : { ...body, top: at, bottom: at };
    const categories = byColumns
      ? { ...body, left: area.left, right: area.left }
      : { ...body, top: area.top, bottom: area.top };
    one.valuesRef = reference(values);
    one.categoriesRef = (byColumns ? labelled : headed) ? reference(categories) : null;
    one.nameRef = named
      ? reference({ top: nameCell.row, bottom: nameCell.row, left: nameCell.column, right: nameCell.column })
      : null;
    series.push(one);
  }
  return series;
}
