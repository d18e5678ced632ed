import { figureNotices } from "../figure-notices.ts";
import { mrRule } from "../mr-rule.ts";

/** Several data in one cell: 250社(500人). */
export const mrDataMixed = mrRule({
  code: "mr-data-mixed",
  item: "1-2",
  severity: "error",
  check: (table) => figureNotices(table, ({ reading }) => reading.quantities.length > 1),
});
