import { areaAddress } from "../../domain/grid.ts";
import type { EditCell, SheetContent, TableEdit } from "../../domain/report/edits.ts";
import type { Dialect } from "../package/dialect.ts";
import { encodeXString, escapeXml } from "../xml/text.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface TablePlace {
  /** Unique in the workbook. */
  readonly id: number;
  /** Headings of people's columns right behind the table that are a part of it. */
  readonly behind: readonly string[];
}

/** A table part; its columns are named by the cells of its heading row. */
export function tableXml(dialect: Dialect, sheet: SheetContent, table: TableEdit, { id, behind }: TablePlace): string {
  const { area } = table;
  const headings: string[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const heading = cellAt(sheet, area.top, column);
    if (typeof heading !== "string" || heading === "") {
      throw new TypeError(`table ${table.name}: heading in row ${area.top}, column ${column} is no text`);
    }
    headings.push(heading);
  }
  const known = new Set(headings.map((heading) => heading.toLowerCase()));
  const taken = behind.findIndex((heading) => known.has(heading.toLowerCase()));
  const further = taken < 0 ? behind : behind.slice(0, taken);
  const columns = [...headings, ...further].map(
    (heading, index) =>
      `<tableColumn id="${index + 1}" name="${encodeXString(heading.replaceAll("\r\n", "\n")).replaceAll("\n", "_x000a_")}"/>`,
  );
  const reference = areaAddress({ ...area, right: area.right + further.length });
  const name = escapeXml(table.name);
  return (
    `${declaration}<table xmlns="${dialect.main}" id="${id}" name="${name}" displayName="${name}" ref="${reference}" totalsRowShown="0">` +
    `<autoFilter ref="${reference}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${escapeXml(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

function cellAt(sheet: SheetContent, row: number, column: number): EditCell {
  // Where blocks overlap the later one holds.
  for (const { top, left, rows } of sheet.blocks.toReversed()) {
    const cell = rows[row - top]?.[column - left];
    if (cell !== undefined && cell !== null) return cell;
  }
  return null;
}
