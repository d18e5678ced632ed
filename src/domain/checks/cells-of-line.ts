import type { ProgramLine } from "../sheet/records/reading.ts";
import { figureFields } from "../sheet/words/field.ts";
import type { PlacedCell } from "./placed-cell.ts";

/** The cells that a line was read from. */
export function cellsOfLine(line: ProgramLine): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (const [field, cell] of [
    ["no", line.noCell],
    ["name", line.nameCell],
    ["unit", line.unitNote],
  ] as const) {
    if (cell !== null) cells.push({ field, cell });
  }
  for (const field of figureFields) {
    const cell = line[field];
    if (cell !== null) cells.push({ field, cell });
  }
  return cells;
}
