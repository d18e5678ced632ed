import { lastColumn, lastRow } from "../../domain/grid.ts";

/** Whether a sheet has such a row or column. */
export const isRow = (row: number): boolean => isWithin(row, lastRow);
export const isColumn = (column: number): boolean => isWithin(column, lastColumn);

const isWithin = (number: number, last: number): boolean => Number.isInteger(number) && number >= 1 && number <= last;

/** XFD1048576 */
export const longestReference = 10;

/** A999999: digits in a reference as short as this name no row past the last one. */
export const shortReference = 7;
