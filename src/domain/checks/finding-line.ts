import type { ReviewRow } from "../achievement/judged-sheet.ts";
import type { List } from "../list.ts";
import { isFirstOfRow } from "../sheet/records/line-key.ts";
import type { ProgramLine } from "../sheet/records/reading.ts";
import { cellsOfLine } from "./cells-of-line.ts";
import type { Finding } from "./finding.ts";

const hasCell = (line: ProgramLine, address: string): boolean =>
  cellsOfLine(line).some(({ cell }) => cell.address === address) || line.indicatorCell?.address === address;

/**
 * Of the lines of a finding's row the one that it is about: the one that has its cell, else the first. Lines of the
 * finding's own sheet come before those of another that have a cell of that address.
 */
export function lineOfFinding<Row extends { readonly line: ProgramLine }>(
  { cell, sheet }: Pick<Finding, "cell" | "sheet">,
  rows: readonly Row[],
): Row | undefined {
  if (sheet !== undefined) {
    const own = rows.filter(({ line }) => line.sheet === sheet && (cell === null || hasCell(line, cell)));
    if (own.length > 0) return own[0];
  }
  const first = rows.find(({ line }) => isFirstOfRow(line)) ?? rows[0];
  if (cell === null || rows.length < 2 || first === undefined || hasCell(first.line, cell)) return first;
  return rows.find(({ line }) => hasCell(line, cell)) ?? first;
}

/** The rows of a review by their sheet row: of several indicators side by side all, the first one first. */
export function rowsBySheetRow(rows: List<ReviewRow>): ReadonlyMap<number, readonly ReviewRow[]> {
  const byRow = new Map<number, ReviewRow[]>();
  for (const row of rows) {
    const known = byRow.get(row.line.row);
    if (known === undefined) byRow.set(row.line.row, [row]);
    else known.push(row);
  }
  return byRow;
}
