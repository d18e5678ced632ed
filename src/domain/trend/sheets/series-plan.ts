import { yearWidth } from "./figure-cells.ts";
import type { SheetContext } from "./sheet-context.ts";

/** Rows over the headings: title and notes. */
export const titleRow = 1;
export const indicatorColumn = 1;
export const rowColumn = 2;
export const targetColumn = 3;
export const baselineColumn = 4;
const firstYear = 5;

export const widths = {
  indicator: 32,
  row: 10,
  target: 12,
  baseline: 10,
  change: 11,
  ratio: 9,
  movement: 9,
  note: 34,
  source: 12,
};

/** Where the columns of a trend stand, and its headings. */
export interface SeriesPlan {
  readonly headingRow: number;
  readonly yearColumn: (index: number) => number;
  readonly changeColumn: number;
  readonly ratioColumn: number;
  /** Of the year with this index against the one before; index 1 and on. */
  readonly movementColumn: (index: number) => number;
  readonly noteColumn: number;
  readonly sourceColumn: (index: number) => number;
}

export function seriesPlan({ trend, words }: SheetContext): SeriesPlan {
  const count = trend.years.length;
  const changeColumn = firstYear + count;
  const firstMovement = changeColumn + 2;
  const noteColumn = firstMovement + count - 1;
  return {
    headingRow: titleRow + words.series.notes.length + 1,
    yearColumn: (index) => firstYear + index,
    changeColumn,
    ratioColumn: changeColumn + 1,
    movementColumn: (index) => firstMovement + index - 1,
    noteColumn,
    sourceColumn: (index) => noteColumn + 1 + index,
  };
}

/** In characters, by column. */
export const columnWidths = ({ trend }: SheetContext): readonly number[] => [
  widths.indicator,
  widths.row,
  widths.target,
  widths.baseline,
  ...trend.years.map(() => yearWidth),
  widths.change,
  widths.ratio,
  ...trend.years.slice(1).map(() => widths.movement),
  widths.note,
  ...trend.years.map(() => widths.source),
];
