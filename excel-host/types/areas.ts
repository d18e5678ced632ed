import type { Area } from "../../src/domain/grid.ts";
import { lastColumn, lastRow, parseReference } from "../model/area.ts";
import { invalidArgument } from "../richapi/errors.ts";

/** From 0-based indexes and counts, as the API has them. */
export function areaByIndexes(row: number, column: number, rows: number, columns: number, member: string): Area {
  const area = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
  const fits =
    row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && area.bottom <= lastRow && area.right <= lastColumn;
  if (!fits) throw invalidArgument(member);
  return area;
}

export function areaByAddress(address: string, member: string): Area {
  const reference = parseReference(address);
  if (!reference) throw invalidArgument(member);
  return reference.area;
}
