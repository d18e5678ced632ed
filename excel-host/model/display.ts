import { isCellError } from "../../src/domain/grid.ts";
import { displayOf, displayOfText } from "../../src/xlsx/read/display.ts";
import type { Cell } from "./cell.ts";
import type { SheetModel } from "./sheet.ts";

/** What a cell shows. A number that its column is too narrow for shows as "#", as in Excel. */
export function displayText(sheet: SheetModel, column: number, cell: Cell | undefined): string {
  if (!cell || cell.value === null) return "";
  const { value } = cell;
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return displayOfText(cell.format.numberFormat, value);
  const text = displayOf(cell.format.numberFormat)(value);
  const room = Math.floor(sheet.columns.get(column)?.width ?? sheet.standardWidth);
  const general = cell.format.numberFormat === "General";
  return !general && text.length > room + 1 ? "#".repeat(Math.max(room, 1)) : text;
}
