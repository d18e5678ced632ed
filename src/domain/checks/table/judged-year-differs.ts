import { yearCovered } from "../../achievement/coverage-of-year.ts";
import { pageAt } from "../../sheet/records/page-at.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/**
 * Of several forms of one program one that has no column of the year that the others are judged by, and is judged by another
 * one. Of several indicators on a form indicator-year-differs tells.
 */
export const judgedYearDiffers = tableRule({
  code: "judged-year-differs",
  severity: "warning",
  check: ({ review }) => {
    const { layout, year = null } = review.reading;
    if (layout.frame !== "card" || year === null) return [];
    const found: TableNotice[] = [];
    for (const { line, indicators } of review.rows) {
      if (pageAt(layout.pages, line.row)?.slots !== undefined) continue;
      for (const { coverage, verdict } of indicators) {
        const own = yearCovered(coverage);
        if (own === null || own === year || verdict === "not-assessed" || line.actual === null) continue;
        found.push({ row: line.row, cell: line.actual.address, params: { own, year } });
      }
    }
    return found;
  },
});
