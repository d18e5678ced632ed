import type { Bound, Done, Quantity } from "../../domain/quantity/quantity.ts";
import type { FactRole } from "../../domain/sheet/records/partial-fact.ts";
import type { FigureCell } from "../../domain/sheet/records/reading.ts";
import { isoDay } from "../../domain/report/excel-day.ts";
import { type ResultCell, resultCell, type Visibility } from "./cell.ts";
import type { ResultCoverage } from "./coverage.ts";

/** One figure with its proof. */
export interface ResultFigure {
  readonly value: number | null;
  readonly upper?: number | null;
  readonly unit: string | null;
  readonly date?: string | null;
  readonly done?: Done | null;
  readonly bound?: Bound | null;
  readonly role: FactRole;
  /** The time that it is of, where that is not the pair's. */
  readonly coverage?: ResultCoverage | null;
  readonly at: ResultCell | null;
}

/** A figure cell's own quantity, or the day or deed that it states; null where it has none of them. */
export function resultFigure(
  cell: FigureCell | null,
  quantity: Quantity | null,
  role: FactRole,
  visibility: Visibility,
): ResultFigure | null {
  if (cell === null) return null;
  const { day, done } = cell.reading;
  if (quantity !== null) {
    const { value, upper, unit, bound, evidence } = quantity;
    const at = resultCell(cell, visibility, evidence);
    return { value, ...(upper === null ? {} : { upper }), unit, ...(bound === null ? {} : { bound }), role, at };
  }
  const at = resultCell(cell, visibility);
  if (day !== null) return { value: null, unit: null, date: isoDay(day.serial), role, at };
  return done === null ? null : { value: null, unit: null, done, role, at };
}
