import { tableRule } from "../rule.ts";

/** A heading that nothing stands under. */
export const sectionEmpty = tableRule({
  code: "section-empty",
  severity: "warning",
  check: ({ review }) => {
    const used = new Set(review.rows.map(({ line }) => line.section));
    return review.reading.sections.flatMap((section, index) =>
      used.has(index) ? [] : [{ row: section.row, cell: null, params: { name: section.name, no: section.no ?? "" } }],
    );
  },
});
