import type { JoinedReviews } from "../../domain/join-reviews.ts";
import { plainFinding } from "./finding.ts";
import type { ResultRow } from "./row.ts";
import type { SheetResult } from "./sheet.ts";
import type { ResultWords } from "./words.ts";

/**
 * The results of several one-program forms as one: `sources` has each, every row and finding says by its `source` which it
 * is of. `results` in the order of the joined reviews.
 */
export function joinedResult(results: readonly SheetResult[], joined: JoinedReviews, words: ResultWords): SheetResult {
  const first = results[0]!;
  const years = new Set(results.map(({ fiscalYear }) => fiscalYear));
  const rows: ResultRow[] = [];
  for (const [source, result] of results.entries()) {
    const offset = rows.length;
    for (const row of result.rows) {
      const sectionIndex = joined.sectionOf(source, row.sectionIndex);
      const parentIndex = row.parentIndex === null ? null : row.parentIndex + offset;
      rows.push({ ...row, source, sectionIndex, parentIndex });
    }
  }
  return {
    ...first,
    sources: results.flatMap(({ sources }) => sources),
    fiscalYear: years.size === 1 ? first.fiscalYear : null,
    year: joined.year,
    sections: joined.sections.map(({ no, name }) => ({ no, name })),
    rows,
    findings: joined.findings.map((finding) => ({ ...plainFinding(finding, words), source: finding.review })),
    totals: joined.totals,
  };
}
