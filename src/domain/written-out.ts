import type { Indicator } from "./achievement/indicator.ts";
import type { ReviewRow } from "./achievement/judged-sheet.ts";
import type { Review } from "./review.ts";
import { lineOut } from "./sheet/records/line-out.ts";
import type { ProgramLine } from "./sheet/records/reading.ts";

export const indicatorOut = (indicator: Indicator): Indicator => ({ ...indicator });

const rowOut = (row: ReviewRow, line: ProgramLine): ReviewRow => ({
  line,
  indicators: row.indicators.map(indicatorOut),
  verdict: row.verdict,
  budgetYen: row.budgetYen,
  programBudgetYen: row.programBudgetYen,
});

/** A review of which nothing is made late any more: plain data, as it can be sent to another thread. */
export function writtenOut(review: Review): Review {
  const lines = review.reading.lines.map(lineOut);
  const rows = review.rows.map((row, index) => rowOut(row, lines[index]!));
  return { ...review, reading: { ...review.reading, lines }, rows, findings: review.findings.slice() };
}
