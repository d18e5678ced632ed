import type { Area } from "../grid.ts";
import { area } from "./draft.ts";
import type { Frame } from "./frame.ts";
import type { Cell, Keeping } from "./keeping.ts";

/** Cells that go elsewhere on their sheet, together. */
export interface SheetMove {
  readonly from: Area;
  /** Where the first of them comes to stand. */
  readonly to: Cell;
}

/** How a report sheet's cells move before it is written anew, by cutting and pasting: what hangs on them goes with them. */
export interface SheetMoves {
  /** Out of the way, below everything. */
  readonly aside: readonly SheetMove[];
  /** To where they belong, in this order. */
  readonly home: readonly SheetMove[];
}

interface Sketch {
  readonly before: Frame;
  readonly after: Frame;
  readonly keep: Keeping;
  /** What people put there, where it is. */
  readonly others: readonly Cell[];
  /** The last row and column that hold anything. */
  readonly bottom: number;
  readonly right: number;
}

/** Where lines are now that stand in another row. */
function movedRows({ before, after }: Pick<Sketch, "before" | "after">): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  for (const [row, { key, isListed }] of before.rows) {
    const there = isListed ? after.rowOf.get(key) : undefined;
    if (there !== undefined && there !== row) moved.set(row, there);
  }
  return moved;
}

/** Rows that follow each other, as far as `isNext` holds from one to the next. */
function rowRuns(rows: readonly number[], isNext: (one: number, next: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const open = found.at(-1);
    if (open?.[1] === row - 1 && isNext(row - 1, row)) open[1] = row;
    else found.push([row, row]);
  }
  return found;
}

export function sheetMoves({ before, after, keep, others, bottom, right }: Sketch): SheetMoves {
  const rows = movedRows({ before, after });
  const singles = others.flatMap(({ row, column }) => {
    const there = keep.cell(row, column);
    const goesAlong = there.row === (rows.get(row) ?? row) && there.column === column;
    return goesAlong ? [] : [{ row, column, there }];
  });
  if (rows.size === 0 && singles.length === 0) return { aside: [], home: [] };
  const lowest = singles.reduce(
    (low, { there }) => Math.max(low, there.row),
    Math.max(bottom, after.bottom, before.bottom),
  );
  const offset = lowest + 1;
  const ascending = [...rows.keys()].toSorted((one, other) => one - other);
  const staged = new Set(singles.map(({ row }) => row).filter((row) => !rows.has(row)));
  const width = Math.max(right, before.right);
  const asideOf = ([top, end]: [number, number]): SheetMove => ({
    from: area(top, 1, end, width),
    to: { row: top + offset, column: 1 },
  });
  return {
    aside: [
      ...rowRuns(ascending, () => true).map(asideOf),
      ...singles
        .filter(({ row }) => staged.has(row))
        .map(({ row, column }) => ({ from: area(row, column), to: { row: row + offset, column } })),
    ],
    home: [
      ...singles.map(({ row, column, there }) => ({ from: area(row + offset, column), to: there })),
      ...rowRuns(ascending, (one, next) => rows.get(next) === (rows.get(one) ?? 0) + 1).map(([top, end]) => ({
        from: area(top + offset, 1, end + offset, width),
        to: { row: rows.get(top)!, column: 1 },
      })),
    ],
  };
}

/** The rectangle that the report takes up, before or after, without the cells of people's that come to stand in it. */
export function ownAreas({ before, after, keep, others }: Omit<Sketch, "bottom" | "right">): Area[] {
  const bottom = Math.max(before.bottom, after.bottom);
  const right = Math.max(before.right, after.right);
  const byColumn = new Map<number, number[]>();
  for (const { row, column } of [...others.map((one) => keep.cell(one.row, one.column)), ...keep.labels])
    if (row <= bottom && column <= right) {
      const rows = byColumn.get(column);
      if (rows === undefined) byColumn.set(column, [row]);
      else rows.push(row);
    }
  const areas: Area[] = [];
  let left = 1;
  for (const column of [...byColumn.keys()].toSorted((one, other) => one - other)) {
    if (column > left) areas.push(area(1, left, bottom, column - 1));
    let top = 1;
    for (const row of byColumn.get(column)!.toSorted((one, other) => one - other)) {
      if (row > top) areas.push(area(top, column, row - 1, column));
      top = row + 1;
    }
    if (top <= bottom) areas.push(area(top, column, bottom, column));
    left = column + 1;
  }
  if (left <= right) areas.push(area(1, left, bottom, right));
  return areas;
}
