import { headingsDiffer, leftOutPlan } from "../../achievement/headings-differ.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** By their headings the plan's column is of another time than the actual's: no figure of it is this actual's plan. */
export const yearMismatch = tableRule({
  code: "year-mismatch",
  severity: "error",
  check: ({ review }) => {
    const said = new Set<string>();
    const { layout, fiscalYear } = review.reading;
    const leftOut = leftOutPlan(layout, fiscalYear);
    if (leftOut !== null) return [{ row: layout.pages[0]?.headingRows[0] ?? null, cell: null, params: { ...leftOut } }];
    return layout.pages.flatMap((page): readonly TableNotice[] => {
      const years = headingsDiffer(page, review.reading);
      const key = JSON.stringify(years);
      if (years === null || said.has(key)) return [];
      said.add(key);
      return [{ row: page.headingRows[0] ?? page.from, cell: null, params: { ...years } }];
    });
  },
});
