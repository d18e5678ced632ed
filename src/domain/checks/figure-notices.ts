import type { FigureCell, ProgramLine } from "../sheet/records/reading.ts";
import type { FigureField } from "../sheet/words/field.ts";
import { CellGroups } from "./cell-groups.ts";
import { cellsOfLine } from "./cells-of-line.ts";
import type { Table, TableNotice } from "./rule.ts";

/** A cell that is read for figures; those of other years are plans and actuals too. */
interface PlacedFigure {
  readonly field: FigureField;
  readonly cell: FigureCell;
}

function figuresOfLine(line: ProgramLine): readonly PlacedFigure[] {
  const figures = cellsOfLine(line).flatMap((placed) => ("reading" in placed.cell ? [placed as PlacedFigure] : []));
  const { otherTimes = [] } = line;
  if (otherTimes.length === 0) return figures;
  const ofOtherTimes = otherTimes.flatMap((time) =>
    (["plan", "actual"] as const).flatMap((field) => {
      const cell = time[field];
      return cell === null ? [] : [{ field, cell }];
    }),
  );
  return [...figures, ...ofOtherTimes];
}

/** The cells of figures, of the sheet itself, for which `holds` holds. */
export function figureNotices(
  { review }: Table,
  holds: (cell: FigureCell, field: FigureField) => boolean,
): readonly TableNotice[] {
  const groups = new CellGroups();
  for (const { line } of review.rows) {
    for (const { cell, field } of figuresOfLine(line)) {
      const isOwn = cell.sheet === undefined && line.sheet === undefined;
      if (isOwn && holds(cell, field)) groups.add("lines", cell.row, cell.column, cell.text);
    }
  }
  return groups.notices();
}
