import type { Indicator } from "./achievement/indicator.ts";
import type { ReviewRow } from "./achievement/judged-sheet.ts";
import type { Review } from "./review.ts";
import type { ProgramLine } from "./sheet/records/reading.ts";

/** Every field of a line as a value of its own. */
export const lineOut = (line: ProgramLine): ProgramLine => ({
  row: line.row,
  kind: line.kind,
  ...(line.sheet === undefined ? {} : { sheet: line.sheet }),
  ...(line.slot === undefined ? {} : { slot: line.slot }),
  ...(line.otherTimes === undefined ? {} : { otherTimes: line.otherTimes }),
  section: line.section,
  no: line.no,
  name: line.name,
  measure: line.measure,
  parentRow: line.parentRow,
  ...(line.indicatorCell == null ? {} : { indicatorCell: line.indicatorCell }),
  noCell: line.noCell,
  nameCell: line.nameCell,
  department: line.department,
  overview: line.overview,
  budget: line.budget,
  baseline: line.baseline,
  plan: line.plan,
  actual: line.actual,
  finalTarget: line.finalTarget,
  planPeriod: line.planPeriod,
  unitNote: line.unitNote,
  direction: line.direction,
  printedRate: line.printedRate,
  printedGrade: line.printedGrade,
  remarks: line.remarks,
  hidden: line.hidden,
});

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
