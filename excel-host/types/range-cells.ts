import { intersection, type Area, isCellError } from "../../src/domain/grid.ts";
import type { HostContext } from "../host-context.ts";
import { cellsOf, columnsOf, isWholeColumns, isWholeRows, lastColumn, lastRow, rowsOf } from "../model/area.ts";
import type { Cell, HeldValue } from "../model/cell.ts";
import { displayText } from "../model/display.ts";
import { readInput } from "../model/input.ts";
import { invalidArgument } from "../richapi/errors.ts";
import type { Scalar } from "../richapi/host-type.ts";
import type { RangeTarget } from "../richapi/targets.ts";

/** Above this many cells Excel answers null instead of an array. */
const largestArray = 5_000_000;

type Read = (cell: Cell | undefined, row: number, column: number) => unknown;

function matrix({ sheet, area }: RangeTarget, read: Read): unknown[][] | null {
  if (cellsOf(area) > largestArray) return null;
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: unknown[] = [];
    for (let column = area.left; column <= area.right; column++)
      cells.push(read(sheet.cells.at(row, column), row, column));
    rows.push(cells);
  }
  return rows;
}

/** A two-dimensional array of the range's shape, or one value for all its cells; null leaves a cell as it is. */
function eachInput(
  area: Area,
  input: unknown,
  member: string,
  write: (row: number, column: number, value: unknown) => void,
): void {
  const single = !Array.isArray(input);
  const rows = input as unknown[][];
  const fits =
    single ||
    (rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area)));
  if (!fits) {
    throw invalidArgument(
      member,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = single ? input : rows[row - area.top]![column - area.left];
      if (value !== null && value !== undefined) write(row, column, value);
    }
  }
}

/** A cell inside a merged area that is not its first one takes nothing. */
function takesInput(target: RangeTarget): (row: number, column: number) => boolean {
  const merges = target.sheet.merges.filter((merge) => intersection(merge, target.area) !== null);
  if (merges.length === 0) return () => true;
  return (row, column) =>
    !merges.some(
      (merge) =>
        row >= merge.top &&
        row <= merge.bottom &&
        column >= merge.left &&
        column <= merge.right &&
        !(row === merge.top && column === merge.left),
    );
}

function writeInputs(target: RangeTarget, input: unknown, host: HostContext, member: string): void {
  const { sheet, area } = target;
  host.guard.contentChange(sheet, area, member);
  const takes = takesInput(target);
  eachInput(area, input, member, (row, column, value) => {
    if (!takes(row, column)) return;
    const existing = sheet.cells.at(row, column);
    if (value === "" && !existing) return;
    const cell = existing ?? sheet.cells.need(row, column, sheet.baseFormat);
    const read = readInput(value, cell.format);
    cell.value = read.value;
    cell.formula = read.formula;
    if (read.numberFormat !== null) cell.format = { ...cell.format, numberFormat: read.numberFormat };
  });
  host.edited(sheet, [area]);
}

/** Empty cells read as "", errors as their text. */
export const wireValue = (value: HeldValue): string | number | boolean =>
  value === null ? "" : isCellError(value) ? value.error : value;

export const values: Scalar<RangeTarget> = {
  get: (target) => matrix(target, (cell) => wireValue(cell?.value ?? null)),
  set: writeInputs,
};

export const formulas: Scalar<RangeTarget> = {
  get: (target) =>
    matrix(target, (cell) => (cell?.formula != null ? `=${cell.formula}` : wireValue(cell?.value ?? null))),
  set: writeInputs,
};

export const texts: Scalar<RangeTarget> = {
  get: (target) => matrix(target, (cell, _row, column) => displayText(target.sheet, column, cell)),
};

export const valueTypes: Scalar<RangeTarget> = {
  get: (target) =>
    matrix(target, (cell) => {
      const value = cell?.value ?? null;
      if (value === null) return "Empty";
      if (isCellError(value)) return "Error";
      return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
    }),
};

export const numberFormats: Scalar<RangeTarget> = {
  get: ({ sheet, area }) => matrix({ sheet, area }, (_cell, row, column) => sheet.formatAt(row, column).numberFormat),
  set: ({ sheet, area }, input, host, member) => {
    host.guard.sheetChange(sheet, member, "allowFormatCells");
    eachInput(area, input, member, (row, column, value) => {
      if (typeof value !== "string") throw invalidArgument(member);
      const cell = sheet.cells.need(row, column, sheet.baseFormat);
      cell.format = { ...cell.format, numberFormat: value };
    });
    host.changed();
  },
};

/** The part of an area that is worth walking: whole rows and columns are cut to what is used. */
export function walkable({ sheet, area }: RangeTarget): Area | null {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const used = sheet.cells.used(false);
  return (
    used &&
    intersection(used, {
      top: area.top,
      left: area.left,
      bottom: Math.min(area.bottom, lastRow),
      right: Math.min(area.right, lastColumn),
    })
  );
}
