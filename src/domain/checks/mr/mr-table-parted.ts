import { address, columnName, type Area, type Grid } from "../../grid.ts";
import { mrRule } from "../mr-rule.ts";
import type { TableNotice } from "../rule.ts";
import { pagesOf, wholeTable } from "../sheet-parts.ts";

/** What parts a table. */
export type PartedBy = "rows" | "columns" | "headings";

/** Places listed in one notice. */
const mostListed = 5;

function noticeOf(why: PartedBy, places: readonly string[], row: number, column: number): TableNotice {
  return {
    row,
    cell: address(row, column),
    params: { why, count: places.length, cells: places.slice(0, mostListed).join(", ") },
  };
}

/** What merged cells cover is not blank, though its cells are. */
const coveredBy = (merges: readonly Area[], from: "top" | "left", to: "bottom" | "right"): ReadonlySet<number> => {
  const covered = new Set<number>();
  for (const merge of merges) for (let at = merge[from]; at <= merge[to]; at += 1) covered.add(at);
  return covered;
};

function blankRows(grid: Grid, { top, left, bottom, right }: Area): readonly number[] {
  const covered = coveredBy(grid.merges, "top", "bottom");
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    let column = left;
    while (column <= right && grid.text(row, column).trim() === "") column += 1;
    if (column > right && !covered.has(row)) rows.push(row);
  }
  return rows;
}

function blankColumns(grid: Grid, { top, left, bottom, right }: Area): readonly number[] {
  const covered = coveredBy(grid.merges, "left", "right");
  const columns: number[] = [];
  for (let column = left; column <= right; column += 1) {
    let row = top;
    while (row <= bottom && grid.text(row, column).trim() === "") row += 1;
    if (row > bottom && !covered.has(column)) columns.push(column);
  }
  return columns;
}

/** Blank rows or columns within the table, and headings that begin it anew. */
export const mrTableParted = mrRule({
  code: "mr-table-parted",
  item: "2-1",
  severity: "error",
  check: ({ grid, review: { reading } }) => {
    const [first, ...others] = pagesOf(reading);
    if (first === undefined) return [];
    const area = wholeTable(reading, grid);
    const rows = blankRows(grid, area);
    const columns = blankColumns(grid, area);
    const again = others.flatMap(({ headingRows: [row] }) => (row === undefined ? [] : [row]));
    const [row] = rows;
    const [column] = columns;
    const [heading] = again;
    return [
      ...(row === undefined ? [] : [noticeOf("rows", rows.map(String), row, area.left)]),
      ...(column === undefined ? [] : [noticeOf("columns", columns.map(columnName), area.top, column)]),
      ...(heading === undefined ? [] : [noticeOf("headings", again.map(String), heading, area.left)]),
    ];
  },
});
