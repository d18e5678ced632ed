import type { Area, Grid } from "../grid.ts";
import type { ColumnMap, SheetReading } from "../sheet/records/reading.ts";

/** Where a cell stands, seen from its sheet's program table. */
export type SheetPart = "headings" | "lines" | "outside";

/** Runs of rows with one mapping, of the sheet itself; none of a form of one program, which has no lines. */
export const pagesOf = ({ layout: { frame, pages }, sheet }: SheetReading): readonly ColumnMap[] =>
  frame === "card" ? [] : pages.filter((page) => page.sheet === undefined || page.sheet === sheet);

/** What the judge read of the table, with the columns that it had no use for: those with headings, and filled ones beside. */
export function wholeTable(reading: SheetReading, grid: Grid): Area {
  const { area } = reading.layout;
  const headed = pagesOf(reading).flatMap((page) => (page.headed ?? []).map(({ column }) => column));
  const left = headed.reduce((least, column) => Math.min(least, column), area.left);
  const right = headed.reduce((most, column) => Math.max(most, column), area.right);
  const { top, bottom } = area;
  const isBeside = (column: number): boolean => isFilled(grid, column, area) && !isElsewhere(column, reading);
  return {
    top,
    bottom,
    left: lastBeside(left, -1, grid.left, isBeside),
    right: lastBeside(right, 1, grid.right, isBeside),
  };
}

/** The last of the columns from `start` on that stand beside each other. */
function lastBeside(start: number, step: 1 | -1, end: number, isBeside: (column: number) => boolean): number {
  let last = start;
  while (last !== end && (end - last) * step > 0 && isBeside(last + step)) last += step;
  return last;
}

function isFilled(grid: Grid, column: number, { top, bottom }: Area): boolean {
  for (let row = top; row <= bottom; row += 1) if (grid.text(row, column).trim() !== "") return true;
  return false;
}

const isElsewhere = (column: number, { elsewhere = [], layout: { area } }: SheetReading): boolean =>
  elsewhere.some(
    (other) => column >= other.left && column <= other.right && other.top <= area.bottom && other.bottom >= area.top,
  );

/** Tells the parts of one sheet apart; a form of one program is all lines. */
export class SheetParts {
  readonly #area: Area;
  readonly #headingRows: ReadonlySet<number>;

  constructor(reading: SheetReading, grid: Grid) {
    this.#area = wholeTable(reading, grid);
    this.#headingRows = new Set(pagesOf(reading).flatMap(({ headingRows }) => headingRows));
  }

  of(row: number, column: number): SheetPart {
    const { top, left, bottom, right } = this.#area;
    if (row < top || row > bottom || column < left || column > right) return "outside";
    return this.#headingRows.has(row) ? "headings" : "lines";
  }
}
