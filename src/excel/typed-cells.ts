import {
  type Area,
  type CellValue,
  type Grid,
  intersection,
  isCellError,
  isNotCalculated,
  lastColumn,
  lastRow,
} from "../domain/grid.ts";
import type { TypedPlaces } from "../domain/report/typed-places.ts";
import { isOfficeFailure } from "./failures.ts";
import { weight } from "./pieces.ts";

/** What a cell takes as its input: "=…" for a formula, else its value. */
export type Input = string | number | boolean;

export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly input: Input;
  /** null where only inputs were asked for. */
  readonly value: Input | null;
}

/** Cells that hold something, by "row column". */
export type TypedCells = ReadonlyMap<string, TypedCell>;

export const placeKey = (row: number, column: number): string => `${row} ${column}`;

/** Asks for what people typed on a sheet, as it is when the request comes to this point. */
export class TypedRequest {
  readonly #ranges: readonly Excel.Range[];
  readonly #isTyped: TypedPlaces["isTyped"];
  readonly #withValues: boolean;

  constructor(sheet: Excel.Worksheet, { areas, isTyped }: Pick<TypedPlaces, "areas" | "isTyped">, withValues = false) {
    this.#isTyped = isTyped;
    this.#withValues = withValues;
    this.#ranges = areas.map(({ top, left, bottom, right }) => {
      const range = sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
      const used = range.getUsedRangeOrNullObject(true);
      used.load(`rowIndex,columnIndex,formulas${withValues ? ",values" : ""}`);
      return used;
    });
  }

  /** null where Excel has not answered. */
  answer(): TypedCells | null {
    try {
      return this.cells();
    } catch (error) {
      if (isOfficeFailure(error)) return null;
      throw error;
    }
  }

  /** After the sync. */
  cells(): TypedCells {
    const cells = new Map<string, TypedCell>();
    for (const range of this.#ranges) {
      if (range.isNullObject) continue;
      for (const [down, inputs] of range.formulas.entries()) {
        for (const [along, input] of (inputs as readonly Input[]).entries()) {
          const row = range.rowIndex + 1 + down;
          const column = range.columnIndex + 1 + along;
          if (input === "" || !this.#isTyped(row, column)) continue;
          const value = this.#withValues ? (range.values[down]![along] as Input) : null;
          cells.set(placeKey(row, column), { row, column, input, value });
        }
      }
    }
    return cells;
  }
}

/** Most bytes of one band's answer, roughly. */
export const bandBytes = 800_000;

const blankBytes = 3;

/** The places in bands of rows, so that what people typed in each of them fits in an answer; mostly one. */
export function typedBands(places: TypedPlaces, grid: Grid): readonly TypedPlaces[] {
  const inside = places.areas.map((area) => ({ ...area, bottom: Math.min(area.bottom, grid.bottom) }));
  const last = grid.bottom;
  const bytesOf = (row: number): number => {
    let bytes = 0;
    for (const { top, left, bottom, right } of inside) {
      if (row < top || row > bottom) continue;
      for (let column = left; column <= Math.min(right, grid.right); column += 1) {
        const value = grid.value(row, column);
        bytes += 2 * (value === null ? blankBytes : weight(onWire(value)));
      }
    }
    return bytes;
  };
  const ends: number[] = [];
  let bytes = 0;
  for (let row = 1; row < last; row += 1) {
    bytes += bytesOf(row);
    if (bytes < bandBytes) continue;
    ends.push(row);
    bytes = 0;
  }
  if (ends.length === 0) return [places];
  return [...ends, lastRow].map((end, at) => {
    const top = (ends[at - 1] ?? 0) + 1;
    const rows = { top, left: 1, bottom: end, right: lastColumn };
    const within = (areas: readonly Area[]): Area[] => areas.flatMap((area) => intersection(area, rows) ?? []);
    return { ...places, areas: within(places.areas), inputs: within(places.inputs) };
  });
}

/** Those of the cells that are in a band. */
export const within = ({ areas }: TypedPlaces, cells: TypedCells): TypedCells =>
  new Map(
    [...cells].filter(([, { row, column }]) =>
      areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
    ),
  );

/** Cells that hold another input in `now` than in `before`; "" where they hold none any more. */
export function changedCells(before: TypedCells, now: TypedCells): Omit<TypedCell, "value">[] {
  const changed: Omit<TypedCell, "value">[] = [];
  for (const [key, cell] of now) if (before.get(key)?.input !== cell.input) changed.push(cell);
  for (const [key, { row, column }] of before) if (!now.has(key)) changed.push({ row, column, input: "" });
  return changed;
}

const onWire = (value: CellValue): Input =>
  value === null ? "" : isCellError(value) ? value.error : isNotCalculated(value) ? "" : (value as Input);

const isFormula = ({ input, value }: TypedCell): boolean =>
  typeof input === "string" && input.startsWith("=") && input !== value;

/**
 * Whether people typed what a reading of the sheet before did not see.
 * @param cells with values. What a formula of theirs comes to may change by itself; that it is there does not.
 */
export function differsFrom(grid: Grid, cells: TypedCells, { isTyped, isInput }: TypedPlaces): boolean {
  for (const cell of cells.values()) {
    const known = onWire(grid.value(cell.row, cell.column));
    if (known === cell.value) continue;
    if (known === "" || !isFormula(cell) || isInput(cell.row, cell.column)) return true;
  }
  for (let row = grid.top; row <= grid.bottom; row += 1)
    for (let column = grid.left; column <= grid.right; column += 1)
      if (onWire(grid.value(row, column)) !== "" && isTyped(row, column) && !cells.has(placeKey(row, column)))
        return true;
  return false;
}
