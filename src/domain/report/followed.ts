import type { Keeping } from "./keeping.ts";
import { type Corner, lostReference, type Reference, referenceText, withReferences } from "./references.ts";

/** Report sheets that are written anew, by their names in lower case, and where everything on them goes. */
export type MovedSheets = ReadonlyMap<string, Keeping>;

const inOrder = (one: number, other: number): readonly [number, number] => (one <= other ? [one, other] : [other, one]);

/** How far a rule's first cell moved down: what its formula names without "$" is in a row beside that. */
type Shift = number | null;

/** One cell. */
function cellFollowed(from: Corner, keeping: Keeping, shift: Shift): Corner | null {
  const { row, column } = from;
  if (row === null || column === null) return null;
  if (shift !== null && !row.fixed)
    return { row: { ...row, at: row.at + shift }, column: { ...column, at: keeping.column(column.at) } };
  const there = keeping.named(row.at, column.at);
  return there === null ? null : { row: { ...row, at: there.row }, column: { ...column, at: there.column } };
}

/** Cells from one to another, whole rows or whole columns. */
function spanFollowed(from: Corner, to: Corner, keeping: Keeping, shift: Shift): readonly [Corner, Corner] | null {
  const isBeside = shift !== null && (from.row?.fixed === false || to.row?.fixed === false);
  const rows =
    from.row === null || to.row === null
      ? undefined
      : isBeside
        ? ([from.row.at + shift, to.row.at + shift] as const)
        : keeping.rows(...inOrder(from.row.at, to.row.at));
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

function followedReference({ from, to }: Reference, keeping: Keeping, shift: Shift): string {
  if (to === null) {
    const there = cellFollowed(from, keeping, shift);
    return there === null ? lostReference : referenceText({ from: there, to: null });
  }
  const there = spanFollowed(from, to, keeping, shift);
  return there === null ? lostReference : referenceText({ from: there[0], to: there[1] });
}

/**
 * A person's formula after report sheets were written anew: what it named there it names where that is now, and #REF! stands
 * for a line that is gone, as where a row is deleted in Excel.
 * @param home of the sheet that the formula stands on, where that is one of them.
 * @param shift for a rule that many cells share: rows that its first cell moved down.
 */
export const followed = (formula: string, sheets: MovedSheets, home: Keeping | null, shift: Shift = null): string =>
  withReferences(formula, (reference) => {
    const isHere = reference.sheet === null;
    const keeping = reference.sheet === null ? home : (sheets.get(reference.sheet.toLowerCase()) ?? null);
    return keeping === null ? referenceText(reference) : followedReference(reference, keeping, isHere ? shift : null);
  });
