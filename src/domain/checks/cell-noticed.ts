import type { SourceCell } from "../sheet/records/reading.ts";
import type { RowNotice } from "./rule.ts";

/** Where a notice about a cell stands; on the row where there is none. */
export function atCell(cell: Pick<SourceCell, "address" | "sheet"> | null): Pick<RowNotice, "cell" | "sheet"> {
  if (cell === null) return { cell: null };
  return cell.sheet === undefined ? { cell: cell.address } : { cell: cell.address, sheet: cell.sheet };
}
