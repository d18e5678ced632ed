import type { ProgramLine } from "../sheet/records/reading.ts";
import { type FigureField, figureFields } from "../sheet/words/field.ts";
import type { PlacedCell } from "./placed-cell.ts";

/** Fields whose cells rules look at. */
export type CheckedField = FigureField | "no" | "name" | "unit";

const checkedFields: readonly CheckedField[] = ["no", "name", "unit", ...figureFields];

/** The cell that a line has for a field; null where it has none. */
export function cellOfLine(line: ProgramLine, field: CheckedField): PlacedCell | null {
  switch (field) {
    case "no":
      return line.noCell === null ? null : { field, cell: line.noCell };
    case "name":
      return line.nameCell === null ? null : { field, cell: line.nameCell };
    case "unit":
      return line.unitNote === null ? null : { field, cell: line.unitNote };
    case "budget":
    case "baseline":
    case "plan":
    case "actual":
    case "finalTarget":
    case "printedRate": {
      const cell = line[field];
      return cell === null ? null : { field, cell };
    }
  }
}

/** The cells that a line was read from. */
export function cellsOfLine(line: ProgramLine): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (const field of checkedFields) {
    const cell = cellOfLine(line, field);
    if (cell !== null) cells.push(cell);
  }
  return cells;
}
