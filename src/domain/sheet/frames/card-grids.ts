import type { Cells } from "../records/cells.ts";
import { block } from "../headings/heading-blocks.ts";
import type { HeadingReader } from "../headings/heading-rows.ts";
import { pairsIn } from "./kind-rows.ts";
import { type PairGrid, pairGrids } from "./pair-grid.ts";
import { timesAcross } from "./times-across.ts";

/** A grid of a form, and the first column that may name its indicators: behind those of a grid on its left. */
export interface CardGrid extends PairGrid {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  /** The last column whose labels over the grid may be of it: of a grid beside another its own last one. */
  readonly labelsTo: number;
}

const lastRowOf = ({ pairs }: PairGrid): number => [...pairs.values()].at(-1)!.end;

/**
 * All grids of indicators by times on a form, from top to bottom and left to right; linear in its cells. `fields`: rows of
 * the form's fields, which are no headings of the grid right under them.
 */
export function cardGrids(
  cells: Cells,
  read: HeadingReader,
  sheetYear: number | null,
  fields: ReadonlySet<number>,
): readonly CardGrid[] {
  const { area } = cells;
  if (area === null) return [];
  const columns: { readonly column: number; readonly pairs: ReturnType<typeof pairsIn> }[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const pairs = pairsIn(cells, column, read);
    if (pairs.size > 0) columns.push({ column, pairs });
  }
  const found = columns.flatMap(({ column, pairs }) =>
    pairGrids(cells, column, pairs, read, sheetYear).flatMap((found): readonly CardGrid[] => {
      const headed = found.isHeaded ? underFields(cells, found, fields, read, sheetYear) : null;
      const grid = headed ?? withoutHeading(cells, found, sheetYear);
      const { column: right } = grid.times.at(-1) ?? { column: 0 };
      return right === 0
        ? []
        : [{ ...grid, left: area.left, top: grid.heading.top, bottom: lastRowOf(grid), right, labelsTo: area.right }];
    }),
  );
  return besideEachOther(found).sort((a, b) => a.top - b.top || a.left - b.left);
}

function underFields(
  cells: Cells,
  grid: PairGrid,
  fields: ReadonlySet<number>,
  read: HeadingReader,
  sheetYear: number | null,
): PairGrid | null {
  const { bottom } = grid.heading;
  let { top } = grid.heading;
  for (let row = top; row <= bottom; row += 1) if (fields.has(row)) top = row + 1;
  if (top === grid.heading.top) return grid;
  if (top > bottom) return null;
  const heading = block(cells, top, bottom, read);
  const across = { ...heading, right: cells.area?.right ?? heading.right };
  const times = timesAcross(cells, across, grid.kindColumn + 1, [...grid.pairs.values()], sheetYear);
  return { ...grid, heading, times };
}

/** 目標 | 12回 over 実績 | 10回: one column of figures needs no heading; of several without one nobody knows which is which. */
function withoutHeading(cells: Cells, grid: PairGrid, sheetYear: number | null): PairGrid {
  const [first] = grid.pairs.keys();
  const top = first ?? grid.heading.bottom + 1;
  const heading = { ...grid.heading, top, bottom: top - 1, right: cells.area?.right ?? 0, columns: new Map() };
  const times = timesAcross(cells, heading, grid.kindColumn + 1, [...grid.pairs.values()], sheetYear);
  return { ...grid, heading, times: times.length === 1 ? times : [] };
}

const meet = (one: CardGrid, other: CardGrid): boolean => one.top <= other.bottom && one.bottom >= other.top;

/** Of two grids beside each other the left one ends before the names of the right one; `grids` from left to right. */
function besideEachOther(grids: readonly CardGrid[]): CardGrid[] {
  const done: CardGrid[] = [];
  for (const [index, grid] of grids.entries()) {
    const next = grids.slice(index + 1).find((other) => other.kindColumn > grid.kindColumn && meet(grid, other));
    const times = next === undefined ? grid.times : grid.times.filter(({ column }) => column < next.kindColumn);
    const before = done.findLast((other) => other.kindColumn < grid.kindColumn && meet(grid, other));
    const right = times.at(-1)?.column;
    if (right !== undefined)
      done.push({
        ...grid,
        times,
        right,
        left: before === undefined ? grid.left : before.right + 1,
        labelsTo: next === undefined ? grid.labelsTo : right,
      });
  }
  return done;
}
