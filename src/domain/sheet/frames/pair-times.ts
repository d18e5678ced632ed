import { readCell } from "../../quantity/cell.ts";
import type { ReadingContext } from "../../quantity/quantity.ts";
import type { Cells } from "../records/cells.ts";
import type { FigureCell, OtherTime } from "../records/reading.ts";
import type { PairedRows } from "./kind-rows.ts";
import type { TimeAcross } from "./times-across.ts";

/** What a bare number in the row of a plan or an actual is of. */
export type UnitOfRow = (row: number) => ReadingContext | null;

/** What a line has for the times that are not judged, oldest first; a time without a cell that is filled is left out. */
export function otherTimes(
  cells: Cells,
  pair: PairedRows,
  times: readonly TimeAcross[],
  unitOf: UnitOfRow,
): readonly OtherTime[] {
  const cellAt = (row: number, column: number): FigureCell | null => {
    const merge = cells.merge(row, column);
    // A target merged over both rows is the plan's.
    const at = merge !== null && merge.left === column && row === pair.plan ? merge.top : row;
    if (cells.trimmed(at, column) === "") return null;
    const source = cells.source(at, column);
    return { ...source, reading: readCell(source.value, source.text, source.format, unitOf(row) ?? undefined) };
  };
  return times
    .flatMap(({ column, said, coverage, hidden }): readonly OtherTime[] => {
      if (coverage === null) return [];
      const plan = cellAt(pair.plan, column);
      const actual = cellAt(pair.actual, column);
      return plan === null && actual === null ? [] : [{ said, coverage, plan, actual, hidden }];
    })
    .sort((a, b) => (a.coverage.to ?? 0) - (b.coverage.to ?? 0));
}
