import { format } from "numfmt";
import { isCellError } from "../../domain/grid.ts";
import type { Cell } from "./cell.ts";
import type { SheetModel } from "./sheet.ts";

/** What a cell shows. A number that its column is too narrow for shows as "#", as in Excel. */
export function displayText(sheet: SheetModel, column: number, cell: Cell | undefined, locale: string): string {
  if (!cell || cell.value === null) return "";
  const { value } = cell;
  if (isCellError(value)) return value.error;
  const text = String(format(cell.format.numberFormat, value, { locale, throws: false }));
  if (typeof value !== "number") return text;
  const room = Math.floor(sheet.columns.get(column)?.width ?? sheet.standardWidth);
  const general = cell.format.numberFormat === "General";
  return !general && text.length > room + 1 ? "#".repeat(Math.max(room, 1)) : text;
}
