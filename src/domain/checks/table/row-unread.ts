import { quoted } from "../figures.ts";
import { pageAt } from "../../sheet/records/page-at.ts";
import { columnsWithContent } from "../grid-rows.ts";
import { type Table, tableRule } from "../rule.ts";

/** An overview or a remark that runs on into a row of its own holds nothing to be judged. */
function runsOn(row: number, { grid, review }: Table): boolean {
  const page = pageAt(review.reading.layout.pages, row);
  const prose = [page?.columns.overview, page?.columns.remarks];
  const filled = columnsWithContent(grid, row);
  return filled.length > 0 && filled.every((column) => prose.includes(column));
}

/**
 * A row inside the table that was taken for nothing: what it says is in no verdict and no sum. Most rows of a form of one
 * program are words: of these figures-unread tells.
 */
export const rowUnread = tableRule({
  code: "row-unread",
  severity: "warning",
  check: (table) => {
    const { layout, unread } = table.review.reading;
    if (layout.frame === "card") return [];
    return unread
      .filter(({ row }) => !runsOn(row, table))
      .map(({ row, text }) => ({ row, cell: null, params: { text: quoted(text) } }));
  },
});
