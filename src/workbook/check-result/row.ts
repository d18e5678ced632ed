import type { SeriesOfSheet } from "../../domain/achievement/series.ts";
import type { TimesOfFields } from "../../domain/achievement/time-of-field.ts";
import { rollUp, type Verdict } from "../../domain/achievement/verdict.ts";
import type { Review, ReviewRow } from "../../domain/review.ts";
import type { ProgramLine, RowKind } from "../../domain/sheet/records/reading.ts";
import { type ResultCell, resultCell, type Visibility } from "./cell.ts";
import { type ResultIndicator, resultIndicator } from "./indicator.ts";
import type { JoinedRows } from "./joined-rows.ts";
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
export interface RowContext extends Pick<JoinedRows, "beside" | "isOverMeasures"> {
  readonly review: Review;
  readonly visibility: Visibility;
  /** The western fiscal year of a line's figures where they name none; null where nobody can tell. */
  readonly yearOf: (line: ProgramLine) => number | null;
  readonly words: ResultWords;
  readonly series: SeriesOfSheet;
  readonly times: TimesOfFields;
  /** Index of a line by its sheet row. */
  readonly indexOfRow: (row: number) => number | null;
}

export function resultRow(row: ReviewRow, context: RowContext): ResultRow {
  const { review, visibility, yearOf, words, series, times, indexOfRow } = context;
  const { line, budgetYen, programBudgetYen } = row;
  const beside = context.beside(row);
  const department = line.department?.text.trim() ?? "";
  return {
    row: line.row,
    // A program whose first indicator says nothing on its row is no group for that.
    kind: line.kind === "group" && beside.length > 0 && !context.isOverMeasures(row) ? "program" : line.kind,
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
    indicators: [row, ...beside].flatMap((own) =>
      own.indicators.map((indicator) =>
        resultIndicator(indicator, {
          line: own.line,
          visibility,
          year: yearOf(own.line),
          policy: review.policy,
          words,
          series: series.of(own, indicator, yearOf(own.line)),
          timeOf: (field) => times.of(own.line, field),
        }),
      ),
    ),
    verdict: verdictOf(row, beside, review),
  };
}

/** Of all the row's indicators; a group's is its measures'. */
function verdictOf({ line, verdict }: ReviewRow, beside: readonly ReviewRow[], { policy }: Review): Verdict {
  if (beside.length === 0 || line.kind === "group") return verdict;
  return rollUp([verdict, ...beside.map((other) => other.verdict)], policy);
}
