import type { CellValue } from "../../domain/grid.ts";

/** One cell that holds something, at a place that sheets have. `style` is an index of the workbook's cell formats. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: Exclude<CellValue, null>;
}

/** Where the cells of a sheet go as they are read. */
export interface CellTarget {
  /** Rows that the sheet lists and has a place for, hidden or of zero height, filled or not. */
  row(row: number, hidden: boolean): void;
  cell(cell: Cell): void;
  /** The cell that is told next holds a formula; what is told of it is its result. */
  formula(row: number, column: number): void;
  /** As `cell`, with a number. */
  number(row: number, column: number, style: number, value: number): void;
  /** As `cell`, with one of the shared strings that there are. */
  shared(row: number, column: number, style: number, index: number): void;
  /** As `cell`, with the text whose UTF-8 stands at this place, and its `hashOf`. */
  text(row: number, column: number, style: number, bytes: Uint8Array, from: number, to: number, hash: number): void;
}
