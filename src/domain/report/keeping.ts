import type { Grid } from "../grid.ts";
import { type Frame, frameMarker } from "./frame.ts";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A cell with the name of the list's row that it stood beside, and that is there no more. */
export interface Label extends Cell {
  readonly text: string;
}

/** Where on a report sheet what people put there goes when the sheet is written anew. */
export interface Keeping {
  /** What the sheet is called. */
  readonly name: string;
  /** Whether the cell, where it was, is the report's own. */
  readonly isOwn: (row: number, column: number) => boolean;
  readonly isOwnColumn: (column: number) => boolean;
  /** Where a row, or a column, is now: its own, or that of what stands around it. */
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
  /** Where a person's cell, or a note on any cell, goes: no two to the same place, none onto a cell of the report's. */
  readonly cell: (row: number, column: number) => Cell;
  /** Where the rows from one to another are now, those that were put between them included; null where none is there any more. */
  readonly rows: (top: number, bottom: number) => readonly [top: number, bottom: number] | null;
  /** Where a formula finds what it named; null where that is gone. */
  readonly named: (row: number, column: number) => Cell | null;
  /** To be written beside what its row has left. */
  readonly labels: readonly Label[];
  /** Nothing of the report's stood further right or below. */
  readonly right: number;
  readonly bottom: number;
  /** Nothing moved. */
  readonly isStill: boolean;
}

const textsInLabel = 3;

/** What a reader knows the row by: its first texts in sight. */
function labelOf(grid: Grid, row: number, { columns }: Frame): string {
  const hidden = new Set(grid.hiddenColumns);
  const texts: string[] = [];
  for (const [column, key] of columns) {
    const value = hidden.has(column) || key === frameMarker ? null : grid.value(row, column);
    if (typeof value === "string" && value.trim() !== "") texts.push(value.trim());
    if (texts.length === textsInLabel) break;
  }
  return texts.join(" / ");
}

const isListed = ({ rows }: Frame, row: number | undefined): boolean =>
  row !== undefined && rows.get(row)?.isListed === true;

/** The first or last row of the list that a row is in; the row itself where it is in none. */
function endOfList(frame: Frame, row: number, step: 1 | -1): number {
  let end = row;
  while (isListed(frame, end) && isListed(frame, end + step)) end += step;
  return end;
}

/** Finds each earlier row and column again. */
class Places {
  readonly #rows: readonly number[];

  constructor(
    private readonly before: Frame,
    private readonly after: Frame,
  ) {
    this.#rows = [...before.rows.keys()];
  }

  /** How many rows of the frame stand at or above. */
  #upTo(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** null: the row is nowhere any more; a list's that is gone, or one that was put between its rows. */
  row(row: number): number | null {
    const { before, after } = this;
    if (row > before.bottom) return after.bottom + (row - before.bottom);
    const own = before.rows.get(row);
    const same = own === undefined ? undefined : after.rowOf.get(own.key);
    if (same !== undefined) return same;
    if (own?.isListed === true) return null;
    const above = this.#rows[this.#upTo(row) - 1];
    if (above === undefined) return row;
    const beside = above === row ? this.#beside(row) : this.row(above);
    const there = beside === null ? null : Math.min(beside + (row - above), after.bottom + 1);
    // What stood beside no line must not come to stand beside one.
    return there === null || isListed(after, there) ? null : there;
  }

  rows(top: number, bottom: number): readonly [number, number] | null {
    const { before, after } = this;
    const found: number[] = [];
    for (let at = this.#upTo(top - 1); at < this.#upTo(bottom); at += 1) {
      const there = this.row(this.#rows[at]!);
      if (there !== null) found.push(there);
    }
    for (const end of [top, bottom]) {
      const there = before.rows.has(end) ? null : this.row(end);
      if (there !== null) found.push(there);
    }
    if (found.length === 0) return null;
    const first = found.reduce((least, row) => Math.min(least, row));
    const last = found.reduce((most, row) => Math.max(most, row));
    // What named all of a list names all of it, with lines that are new at its ends.
    const isWhole = isListed(before, top) && endOfList(before, top, -1) === top && endOfList(before, top, 1) === bottom;
    return isWhole ? [endOfList(after, first, -1), endOfList(after, last, 1)] : [first, last];
  }

  /** Of a heading's or total's row that is called otherwise now: as far below the next known one as it was. */
  #beside(row: number): number {
    const { before, after } = this;
    for (let above = row - 1; above >= 1; above -= 1) {
      const key = before.rows.get(above)?.key;
      const there = key === undefined ? undefined : after.rowOf.get(key);
      if (there !== undefined) return Math.min(there + (row - above), after.bottom + 1);
    }
    return Math.min(row, after.bottom + 1);
  }

  /** null: people put the column between the report's, or the report has it no more. */
  column(column: number): number | null {
    const { before, after } = this;
    if (column > before.right) return after.right + (column - before.right);
    if (column === before.right) return after.right;
    const key = before.columns.get(column);
    return (key === undefined ? undefined : after.columnOf.get(key)) ?? null;
  }

  isOwn(row: number, column: number): boolean {
    const { rows, columns, right, bottom } = this.before;
    if (row === bottom || column === right) return row <= bottom && column <= right;
    const key = columns.get(column);
    return key !== undefined && rows.get(row)?.covers(key) === true;
  }

  isTaken(row: number, column: number): boolean {
    const { rows, columns, right, bottom } = this.after;
    if (row === bottom || column === right) return row <= bottom && column <= right;
    const key = columns.get(column);
    return key !== undefined && rows.get(row)?.covers(key) === true;
  }
}

/**
 * What goes where. What has no place any more goes below everything, row by row, with the row's name beside it.
 * @param grid the sheet as it is, with `before` as its frame.
 * @param cells what people put there: cells that are not the report's own, and any that bear a note.
 */
export function keeping(grid: Grid, before: Frame, after: Frame, cells: readonly Cell[]): Keeping {
  const places = new Places(before, after);
  const lastRow = cells.reduce((last, { row }) => Math.max(last, row), before.bottom);
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), before.right);
  const homeless = new Map<number, number>();
  const inserted = new Map<number, number>();
  let bottom = after.bottom + (lastRow - before.bottom) + 1;
  let right = after.right + (lastColumn - before.right);
  const below = (row: number): number => {
    const known = homeless.get(row);
    if (known !== undefined) return known;
    bottom += 1;
    homeless.set(row, bottom);
    return bottom;
  };
  const behind = (column: number): number => {
    const known = inserted.get(column);
    if (known !== undefined) return known;
    right += 1;
    inserted.set(column, right);
    return right;
  };
  const taken = new Set<string>();
  const found = new Map<string, Cell>();
  const keyOf = ({ row, column }: Cell): string => `${row} ${column}`;
  // Rows that are found again come first: what stood between them gives way.
  const isUnknown = ({ row }: Cell): number => (before.rows.has(row) ? 0 : 1);
  const ordered = cells.toSorted(
    (one, other) => isUnknown(one) - isUnknown(other) || one.row - other.row || one.column - other.column,
  );
  for (const cell of ordered) {
    if (found.has(keyOf(cell))) continue;
    // Below the report nothing stands beside its columns.
    const column = places.column(cell.column) ?? (cell.row > before.bottom ? cell.column : behind(cell.column));
    const isNote = places.isOwn(cell.row, cell.column);
    const wanted = { row: places.row(cell.row) ?? below(cell.row), column };
    const isFree = (isNote || !places.isTaken(wanted.row, column)) && !taken.has(keyOf(wanted));
    const place = isFree ? wanted : { row: below(cell.row), column };
    taken.add(keyOf(place));
    found.set(keyOf(cell), place);
  }
  const labels = [...homeless].flatMap(([row, now]): Label[] => {
    const text = before.rows.has(row) ? labelOf(grid, row, before) : "";
    let column = 1;
    while (taken.has(keyOf({ row: now, column }))) column += 1;
    return text === "" ? [] : [{ row: now, column, text: `← ${text}` }];
  });
  const row = (at: number): number => places.row(at) ?? homeless.get(at) ?? after.bottom + 1;
  const column = (at: number): number => places.column(at) ?? inserted.get(at) ?? at;
  const kept = (atRow: number, atColumn: number) => found.get(keyOf({ row: atRow, column: atColumn }));
  return {
    name: grid.sheet,
    isOwn: (atRow, atColumn) => places.isOwn(atRow, atColumn),
    isOwnColumn: (atColumn) => before.columns.has(atColumn),
    row,
    column,
    cell: (atRow, atColumn) => kept(atRow, atColumn) ?? { row: row(atRow), column: column(atColumn) },
    rows: (top, end) => places.rows(top, end),
    named: (atRow, atColumn) => {
      const place = places.isOwn(atRow, atColumn) ? undefined : kept(atRow, atColumn);
      if (place !== undefined) return place;
      const there = places.row(atRow);
      const isGone = there === null || (before.columns.has(atColumn) && places.column(atColumn) === null);
      return isGone ? null : { row: there, column: column(atColumn) };
    },
    labels,
    right: before.right,
    bottom: before.bottom,
    isStill:
      [...before.rows.keys(), before.bottom].every((at) => row(at) === at) && column(before.right) === before.right,
  };
}
