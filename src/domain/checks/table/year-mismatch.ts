import { leftOutPlan, otherYearOf } from "../../achievement/year-of-plan.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** The plan column is of another year than the actual's: nothing in it is this actual's plan, left out or not. */
export const yearMismatch = tableRule({
  code: "year-mismatch",
  severity: "error",
  check: ({ review }) => {
    const said = new Set<string>();
    const { layout, fiscalYear } = review.reading;
    const leftOut = leftOutPlan(layout, fiscalYear);
    if (leftOut !== null) return [{ row: layout.pages[0]?.headingRows[0] ?? null, cell: null, params: { ...leftOut } }];
    return layout.pages.flatMap((page): readonly TableNotice[] => {
      const years = otherYearOf(page);
      const key = JSON.stringify(years);
      if (years === null || said.has(key)) return [];
      said.add(key);
      return [{ row: page.headingRows[0] ?? page.from, cell: null, params: { ...years } }];
    });
  },
});
