import type { List } from "../list.ts";
import type { ReviewRow } from "./judged-sheet.ts";

/** Measures by the row of the program that they stand under. */
export function measuresByParent(rows: List<ReviewRow>): ReadonlyMap<number, readonly ReviewRow[]> {
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
