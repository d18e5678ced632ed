import { address, columnName, type Grid } from "../../grid.ts";
import type { ColumnMap } from "../../sheet/records/reading.ts";
import { CellGroups } from "../cell-groups.ts";
import { mrRule } from "../mr-rule.ts";
import { isDitto } from "../notation/ditto.ts";
import type { Table, TableNotice } from "../rule.ts";
import { pagesOf, SheetParts, wholeTable } from "../sheet-parts.ts";

/** blank: no heading. duplicate: another column's. ditto: 〃. */
export type Omitted = "blank" | "duplicate" | "ditto";

const plain = (heading: string): string => heading.normalize("NFKC").replaceAll(/\s/gu, "");

const noticeAt = (row: number, column: number, why: Exclude<Omitted, "ditto">, text: string): TableNotice => ({
  row,
  cell: address(row, column),
  params: { why, where: "headings", column: columnName(column), count: 1, cells: address(row, column), text },
});

/** Rows of a page behind its headings. */
function hasContent(grid: Grid, page: ColumnMap, column: number): boolean {
  const first = Math.max(page.from, ...page.headingRows.map((row) => row + 1));
  for (let row = first; row <= page.to; row += 1) if (grid.text(row, column).trim() !== "") return true;
  return false;
}

function ofPage(page: ColumnMap, { grid, review }: Table): readonly TableNotice[] {
  const row = page.headingRows.at(-1);
  const { headed } = page;
  if (row === undefined || headed === undefined) return [];
  const headings = new Map(headed.map(({ column, heading }) => [column, plain(heading)]));
  const { left, right } = wholeTable(review.reading, grid);
  const seen = new Set<string>();
  const notices: TableNotice[] = [];
  for (let column = left; column <= right; column += 1) {
    const heading = headings.get(column) ?? "";
    if (heading === "") {
      if (hasContent(grid, page, column)) notices.push(noticeAt(row, column, "blank", ""));
    } else if (seen.has(heading)) notices.push(noticeAt(row, column, "duplicate", heading));
    seen.add(heading);
  }
  return notices;
}

/** 〃 and 同上, wherever they stand in the table. */
function dittos({ grid, review }: Table): readonly TableNotice[] {
  const parts = new SheetParts(review.reading, grid);
  const groups = new CellGroups();
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1) {
      if (grid.textId(row, column) < 0 || parts.of(row, column) === "outside") continue;
      const text = grid.text(row, column);
      if (isDitto(text))
        groups.add(parts.of(row, column), row, column, text, { params: { why: "ditto" satisfies Omitted } });
    }
  }
  return groups.notices();
}

/** A column without a heading, two of one heading, and what a cell leaves to its neighbour to say. */
export const mrHeadingsOmitted = mrRule({
  code: "mr-headings-omitted",
  item: "1-6",
  severity: "error",
  check: (table) => {
    // Headings that are printed again on each page would only say the same again.
    const [first] = pagesOf(table.review.reading);
    return [...(first === undefined ? [] : ofPage(first, table)), ...dittos(table)];
  },
});
