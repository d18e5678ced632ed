import type { Cells } from "../records/cells.ts";
import { classOfCell } from "../words/class-cell.ts";
import type { HeadingBlock } from "./heading-blocks.ts";

/** Of the filled cells, so many say of which class their row's indicator is. */
const mostly = 0.8;

/** Rows looked at; more tell nothing new. */
const rowsLookedAt = 300;

/**
 * Columns whose cells say of which class the row's indicator is (種別: 活動, 成果), left to right; data rows are [from, to]. One of
 * them says activity or outcome: 対象 and その他 alone may be anything's.
 */
export function kindColumns(cells: Cells, block: HeadingBlock, from: number, to: number): readonly number[] {
  return [...block.columns.keys()].sort((a, b) => a - b).filter((column) => holdsClasses(cells, column, from, to));
}

function holdsClasses(cells: Cells, column: number, from: number, to: number): boolean {
  let filled = 0;
  let known = 0;
  let telling = 0;
  for (let row = from; row <= Math.min(to, from + rowsLookedAt - 1); row += 1) {
    const text = cells.trimmed(row, column);
    if (text === "") continue;
    filled += 1;
    const found = classOfCell(text);
    if (found !== undefined) known += 1;
    if (found === "activity" || found === "outcome") telling += 1;
    // Most columns say so with their first cells.
    if (filled >= 8 && known === 0) return false;
  }
  return telling > 0 && known >= filled * mostly;
}
