import type { Area } from "../domain/grid.ts";
import { type SheetMove, sheetMoves } from "../domain/report/sheet-moves.ts";
import { rangeOf } from "./addresses.ts";
import { actionBytes, type Step } from "./steps.ts";
import type { TypedOn } from "./typed-sheet.ts";

const destination = ({ from, to }: SheetMove): Area => ({
  top: to.row,
  left: to.column,
  bottom: to.row + from.bottom - from.top,
  right: to.column + from.right - from.left,
});

/** Cuts and pastes. */
export function moveCells(sheet: Excel.Worksheet, move: SheetMove): void {
  rangeOf(sheet, move.from).moveTo(rangeOf(sheet, destination(move)));
}

/**
 * Moves back what emptying a sheet moved, so that formulas anywhere name again what they named. Only where Excel said that it
 * was done.
 */
export function moveBackSteps(context: Excel.RequestContext, name: string, on: TypedOn): Step[] {
  const { emptied, bands, grid, edit, before, after } = on;
  const last = emptied[bands.length - 1];
  if (last === undefined || last.request.answer() === null) return [];
  const { aside, home } = sheetMoves({ ...on, bottom: grid.bottom, right: grid.right });
  const moves = [...aside, ...home].toReversed();
  if (moves.length === 0) return [];
  return [
    {
      bytes: actionBytes * (moves.length * 3 + edit.tables.length * 2 + 4),
      queue: () => {
        const sheet = context.workbook.worksheets.getItem(name);
        for (const table of edit.tables) sheet.tables.getItemOrNullObject(table.name).convertToRange();
        const [bottom, right] = [Math.max(before.bottom, after.bottom), Math.max(before.right, after.right)];
        sheet.getRangeByIndexes(0, 0, bottom, right).unmerge();
        for (const { from, to } of moves)
          moveCells(sheet, { from: destination({ from, to }), to: { row: from.top, column: from.left } });
      },
    },
  ];
}
