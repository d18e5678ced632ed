import type { List } from "../../domain/list.ts";
import type { Review, ReviewRow } from "../../domain/review.ts";
import { rowsBySheetRow } from "../../domain/checks/finding-line.ts";
import { isFirstOfRow } from "../../domain/sheet/records/line-key.ts";

/** A review's rows with what stands beside each. */
export interface JoinedRows {
  /** The first indicators of their rows; all rows where none has several. */
  readonly rows: List<ReviewRow>;
  /** The further indicators of a row, left to right. */
  readonly beside: (row: ReviewRow) => readonly ReviewRow[];
  /** Whether measures stand on rows below it. */
  readonly isOverMeasures: (row: ReviewRow) => boolean;
}

/** Puts together the indicators that stand side by side on one row of the sheet. */
export function joinedRows({ reading, rows }: Review): JoinedRows {
  if (reading.layout.pages.every(({ slots }) => slots === undefined))
    return { rows, beside: () => [], isOverMeasures: () => true };
  const byRow = rowsBySheetRow(rows);
  const over = new Set(rows.flatMap(({ line }) => (isFirstOfRow(line) ? (line.parentRow ?? []) : [])));
  return {
    rows: rows.filter(({ line }) => isFirstOfRow(line)),
    beside: ({ line }) => (byRow.get(line.row) ?? []).filter((other) => !isFirstOfRow(other.line)),
    isOverMeasures: ({ line }) => over.has(line.row),
  };
}
