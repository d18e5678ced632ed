import { format } from "numfmt";
import type { Area } from "../../src/domain/grid.ts";
import { displayText } from "../../excel-host/model/display.ts";
import type { SheetModel } from "../../excel-host/model/sheet.ts";

const locale = "ja";

/** A cell as it is drawn: a merged area once, at its top-left cell. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly text: string;
  /** Text that runs on over the empty cells to its right, as Excel lets it. */
  readonly spills: boolean;
}

const inside = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** The cells that show anything in these rows. */
export function drawnCells(sheet: SheetModel, from: number, to: number, columns: number): readonly DrawnCell[] {
  const merges = sheet.merges.filter(({ top, bottom }) => bottom >= from && top <= to);
  const drawn: DrawnCell[] = merges.map((area) => cellAt(sheet, area.top, area.left, area));
  for (let row = from; row <= to; row += 1) {
    if (sheet.isRowHidden(row)) continue;
    const merged = merges.filter(({ top, bottom }) => row >= top && row <= bottom);
    for (let column = 1; column <= columns; column += 1) {
      const cell = sheet.cells.at(row, column);
      if (cell === undefined || sheet.isColumnHidden(column) || merged.some((area) => inside(area, row, column)))
        continue;
      drawn.push(cellAt(sheet, row, column, { top: row, left: column, bottom: row, right: column }));
    }
  }
  return drawn;
}

/** A number in a merged cell has more room than its first column. */
const shownIn = (pattern: string, value: number): string => String(format(pattern, value, { locale, throws: false }));

function cellAt(sheet: SheetModel, row: number, column: number, area: Area): DrawnCell {
  const cell = sheet.cells.at(row, column);
  const text =
    cell !== undefined && typeof cell.value === "number" && area.right > area.left
      ? shownIn(cell.format.numberFormat, cell.value)
      : displayText(sheet, column, cell);
  const next = sheet.cells.at(row, area.right + 1);
  const spills = typeof cell?.value === "string" && !cell.format.wrap && (next === undefined || next.value === null);
  return { row, column, area, text, spills };
}

/** The list that a cell's drop-down offers; null where it has none. */
export function choicesAt(sheet: SheetModel, row: number, column: number): readonly string[] | null {
  const found = sheet.validations.find(({ area, rule }) => inside(area, row, column) && rule["list"] !== undefined);
  const source = found?.rule["list"]?.["source"];
  if (found === undefined || typeof source !== "string") return null;
  if (!source.startsWith("=")) return source.split(",");
  const range = /^=\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/u.exec(source);
  if (range === null) return null;
  const column1 = columnOf(range[1] ?? "");
  const column2 = columnOf(range[3] ?? "");
  const offset = row - found.area.top;
  const choices: string[] = [];
  for (let at = column1; at <= column2; at += 1) {
    const value = sheet.cells.at(Number(range[2]) + offset, at)?.value;
    if (typeof value === "string" && value !== "") choices.push(value);
  }
  return choices;
}

const columnOf = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Where a HYPERLINK formula within this workbook leads: sheet and address; null where it is none. */
export function linkAt(
  sheet: SheetModel,
  row: number,
  column: number,
): { readonly sheet: string; readonly address: string } | null {
  const formula = sheet.cells.at(row, column)?.formula ?? "";
  const found = /^HYPERLINK\("#(?:'((?:[^']|'')+)'|([^'!"]+))!\$?([A-Z]+)\$?(\d+)"/iu.exec(formula);
  return found === null
    ? null
    : { sheet: (found[1] ?? found[2] ?? "").replaceAll("''", "'"), address: `${found[3]}${found[4]}` };
}
