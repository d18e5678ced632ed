import type { SeriesOfSheet } from "../../domain/achievement/series.ts";
import type { TimesOfFields } from "../../domain/achievement/time-of-field.ts";
import type { Verdict } from "../../domain/achievement/verdict.ts";
import type { Review, ReviewRow } from "../../domain/review.ts";
import type { RowKind } from "../../domain/sheet/records/reading.ts";
import { type ResultCell, resultCell, type Visibility } from "./cell.ts";
import { type ResultIndicator, resultIndicator } from "./indicator.ts";
import type { ResultWords } from "./words.ts";

export interface ResultRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly section: number | null;
  readonly sectionIndex: number | null;
  readonly source: number;
  readonly department: string | null;
  readonly no: number | null;
  readonly name: string;
  readonly nameCell: ResultCell | null;
  readonly measure: string | null;
  readonly parentRow: number | null;
  /** Index into rows of the group or program it stands under. */
  readonly parentIndex: number | null;
  readonly budgetYen: number | null;
  readonly programBudgetYen: number | null;
  readonly indicators: readonly ResultIndicator[];
  readonly verdict: Verdict;
}

/** What the rows of one sheet share. */
export interface RowContext {
  readonly review: Review;
  readonly visibility: Visibility;
  readonly year: number | null;
  readonly words: ResultWords;
  readonly series: SeriesOfSheet;
  readonly times: TimesOfFields;
  /** Index of a line by its sheet row. */
  readonly indexOfRow: (row: number) => number | null;
}

export function resultRow(
  row: ReviewRow,
  { review, visibility, year, words, series, times, indexOfRow }: RowContext,
): ResultRow {
  const { line, indicators, verdict, budgetYen, programBudgetYen } = row;
  const department = line.department?.text.trim() ?? "";
  return {
    row: line.row,
    kind: line.kind,
    section: line.section === null ? null : (review.reading.sections[line.section]?.no ?? null),
    sectionIndex: line.section,
    source: 0,
    department: department === "" ? null : department,
    no: line.no,
    name: line.name,
    nameCell: resultCell(line.nameCell, visibility),
    measure: line.measure,
    parentRow: line.parentRow,
    parentIndex: line.parentRow === null ? null : indexOfRow(line.parentRow),
    budgetYen,
    programBudgetYen,
    indicators: indicators.map((indicator) =>
      resultIndicator(indicator, {
        line,
        visibility,
        year,
        policy: review.policy,
        words,
        series: series.of(row, indicator, year),
        timeOf: (field) => times.of(line, field),
      }),
    ),
    verdict,
  };
}
