import type { List } from "../list.ts";
import type { ReviewRow } from "./judged-sheet.ts";

/** Found once: which lines are measures, and of what, does not change in a list. */
const known = new WeakMap<List<ReviewRow>, ReadonlyMap<number, readonly ReviewRow[]>>();

/** Measures by the row of the program that they stand under. */
export function measuresByParent(rows: List<ReviewRow>): ReadonlyMap<number, readonly ReviewRow[]> {
  let measures = known.get(rows);
  if (measures === undefined) known.set(rows, (measures = measuresIn(rows)));
  return measures;
}

function measuresIn(rows: List<ReviewRow>): ReadonlyMap<number, readonly ReviewRow[]> {
  const measures = new Map<number, ReviewRow[]>();
  for (const row of rows) {
    const { kind, parentRow } = row.line;
    if (kind !== "measure" || parentRow === null) continue;
    const siblings = measures.get(parentRow);
    if (siblings === undefined) measures.set(parentRow, [row]);
    else siblings.push(row);
  }
  return measures;
}
