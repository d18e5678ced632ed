import type { Section } from "../../sheet/records/reading.ts";
import { tableRule } from "../rule.ts";

/** A heading that nothing stands under, not even headings of its own. */
export const sectionEmpty = tableRule({
  code: "section-empty",
  severity: "warning",
  byNames: true,
  check: ({ review }) => {
    const { sections } = review.reading;
    if (sections.length === 0) return [];
    const used = new Set<number | null>();
    for (const { line } of review.rows) used.add(line.section);
    return sections.flatMap((section, index) =>
      used.has(index) || holdsSections(section, sections[index + 1])
        ? []
        : [{ row: section.row, cell: null, params: { name: section.name, no: section.no ?? "" } }],
    );
  },
});

/** Numbers that begin anew count inside the heading before them: 基本目標2 over 施策1. */
const holdsSections = (section: Section, next: Section | undefined): boolean =>
  next !== undefined && next.no !== null && (section.no === null || next.no <= section.no);
