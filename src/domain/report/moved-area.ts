import { type Area, lastColumn, lastRow } from "../grid.ts";
import type { Keeping } from "./keeping.ts";

/** The part of an area that is none of the report's; null where all of it is. */
function othersPart(area: Area, { isOwn, right, bottom }: Keeping): Area | null {
  if (!isOwn(area.top, area.left)) return area;
  if (area.right > right) return { ...area, left: Math.max(area.left, right + 1) };
  return area.bottom > bottom ? { ...area, top: Math.max(area.top, bottom + 1) } : null;
}

const within = (at: number, last: number): number => Math.max(1, Math.min(at, last));

/** Where an area of a person's (cells that a rule is for, say) is now; null where it was the report's, or is gone. */
export function movedArea(area: Area, keep: Keeping): Area | null {
  const part = othersPart(area, keep);
  if (part === null) return null;
  const { top, left, bottom, right } = part;
  const row = top === bottom ? keep.cell(top, left).row : 0;
  const rows = top === bottom ? ([row, row] as const) : keep.rows(top, bottom);
  if (rows === null) return null;
  const columns = left === right ? [keep.cell(top, left).column] : [keep.column(left), keep.column(right)];
  return {
    top: within(rows[0], lastRow),
    bottom: within(rows[1], lastRow),
    left: within(Math.min(...columns), lastColumn),
    right: within(Math.max(...columns), lastColumn),
  };
}
