import type { Keeping } from "./keeping.ts";
import { type Corner, lostReference, type Reference, referenceText, withReferences } from "./references.ts";

/** Report sheets that are written anew, by their names in lower case, and where everything on them goes. */
export type MovedSheets = ReadonlyMap<string, Keeping>;

const inOrder = (one: number, other: number): readonly [number, number] => (one <= other ? [one, other] : [other, one]);

/** One cell. */
function cellFollowed(from: Corner, keeping: Keeping): Corner | null {
  const { row, column } = from;
  if (row === null || column === null) return null;
  const there = keeping.named(row.at, column.at);
  return there === null ? null : { row: { ...row, at: there.row }, column: { ...column, at: there.column } };
}

/** Cells from one to another, whole rows or whole columns. */
function spanFollowed(from: Corner, to: Corner, keeping: Keeping): readonly [Corner, Corner] | null {
  const rows = from.row === null || to.row === null ? undefined : keeping.rows(...inOrder(from.row.at, to.row.at));
  if (rows === null) return null;
  const columns =
    from.column === null || to.column === null
      ? undefined
      : inOrder(keeping.column(from.column.at), keeping.column(to.column.at));
  const corner = (one: Corner, end: 0 | 1): Corner => ({
    row: one.row === null || rows === undefined ? one.row : { ...one.row, at: rows[end] },
    column: one.column === null || columns === undefined ? one.column : { ...one.column, at: columns[end] },
  });
  return [corner(from, 0), corner(to, 1)];
}

function followedReference(reference: Reference, keeping: Keeping): string {
  const { from, to } = reference;
  if (to === null) {
    const there = cellFollowed(from, keeping);
    return there === null ? lostReference : referenceText({ from: there, to: null });
  }
  const there = spanFollowed(from, to, keeping);
  return there === null ? lostReference : referenceText({ from: there[0], to: there[1] });
}

/**
 * A person's formula after report sheets were written anew: what it named there it names where that is now, and #REF! stands
 * for a line that is gone, as where a row is deleted in Excel.
 * @param home of the sheet that the formula stands on, where that is one of them.
 */
export const followed = (formula: string, sheets: MovedSheets, home: Keeping | null): string =>
  withReferences(formula, (reference) => {
    const keeping = reference.sheet === null ? home : (sheets.get(reference.sheet.toLowerCase()) ?? null);
    return keeping === null ? referenceText(reference) : followedReference(reference, keeping);
  });
