import { quoted } from "../figures.ts";
import { tableRule } from "../rule.ts";

/** A row inside the table that was taken for nothing: what it says is in no verdict and no sum. */
export const rowUnread = tableRule({
  code: "row-unread",
  severity: "warning",
  check: ({ review }) =>
    review.reading.unread.map(({ row, text }) => ({ row, cell: null, params: { text: quoted(text) } })),
});
