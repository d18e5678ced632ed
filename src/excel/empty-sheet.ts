import { isOwnChart, isOwnTable } from "../domain/report/names.ts";
import { ownAreas, sheetMoves } from "../domain/report/sheet-moves.ts";
import { WorkbookError } from "../workbook/errors.ts";
import { rangeOf } from "./addresses.ts";
import { moveCells } from "./move-cells.ts";
import { cellInput } from "./cell-inputs.ts";
import type { TypedOn } from "./typed-sheet.ts";
import type { SheetHandle } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";
import { bandBytes, changedCells, TypedRequest, within } from "./typed-cells.ts";

/** What has to be listed before a report sheet can be emptied. */
export interface SheetContents {
  readonly charts: readonly string[];
  readonly tables: readonly string[];
  /** An earlier run failed there: a table of the report's may not have got its name. */
  readonly isHalfMade: boolean;
}

/**
 * Empties a report sheet of an earlier run; the sheet itself stays, so that Excel keeps its undo list. What people typed
 * there is asked for once more in the same request: Excel lets nobody type within one. Where somebody typed since it was
 * read, the run ends, and what was found goes back; see `takeBack`.
 */
export function emptySteps(handle: SheetHandle, contents: SheetContents, typed: TypedOn | undefined): Step[] {
  if (typed === undefined) return [emptyStep(handle, contents)];
  const { place, places, bands, cells, emptied, writing } = typed;
  const { isInput } = places;
  let again: TypedRequest | null = null;
  return bands.map((band, index): Step => {
    const isLast = index === bands.length - 1;
    const emptying = isLast ? emptyOwnStep(handle, contents, typed) : null;
    return {
      bytes: actionBytes * band.areas.length * 5 + (emptying?.bytes ?? 0) + (bands.length === 1 ? 0 : bandBytes),
      queue: () => {
        emptied.push({ band, request: new TypedRequest(handle(), band) });
        if (isLast && index > 0) {
          // What was emptied with the bands before is empty still, unless somebody typed there.
          again = new TypedRequest(handle(), {
            areas: bands.slice(0, -1).flatMap(({ inputs }) => inputs),
            isTyped: isInput,
          });
          writing.push(again);
        }
        if (emptying !== null) emptying.queue();
        else for (const area of band.inputs) rangeOf(handle(), area).clear("Contents");
      },
      check: () => {
        const { request } = emptied[index]!;
        if (changedCells(within(band, cells), request.cells()).length > 0 || (isLast && (again?.cells().size ?? 0) > 0))
          throw new WorkbookError("report-edited", { sheet: place.name });
      },
    };
  });
}

/** Where nobody can tell what is whose. */
function emptyStep(handle: SheetHandle, { charts, tables }: SheetContents): Step {
  return {
    bytes: actionBytes * (8 + (charts.length + tables.length) * 2),
    queue: () => {
      const sheet = handle();
      for (const chart of charts) sheet.charts.getItem(chart).delete();
      for (const table of tables) sheet.tables.getItem(table).convertToRange();
      const all = sheet.getRange();
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.unmerge();
      all.clear("All");
      all.columnHidden = false;
      all.rowHidden = false;
      sheet.horizontalPageBreaks.removePageBreaks();
    },
  };
}

/**
 * Empties what is the report's own. What people put there goes along with its line: lines are cut and pasted to where they
 * will stand, so that Excel moves all that hangs on them, and formulas anywhere follow.
 */
function emptyOwnStep(handle: SheetHandle, { charts, tables, isHalfMade }: SheetContents, typed: TypedOn): Step {
  const { before, after, keep, grid } = typed;
  const { aside, home } = sheetMoves({ ...typed, bottom: grid.bottom, right: grid.right });
  const moves = [...aside, ...home];
  const own = ownAreas(typed);
  const ownCharts = charts.filter(isOwnChart);
  const bottom = Math.max(before.bottom, after.bottom);
  const right = Math.max(before.right, after.right);
  return {
    bytes:
      actionBytes *
      (8 + (ownCharts.length + tables.length) * 2 + moves.length * 3 + own.length * 3 + keep.labels.length * 2),
    queue: () => {
      const sheet = handle();
      for (const chart of ownCharts) sheet.charts.getItem(chart).delete();
      // A table of people's beside lines that move would keep Excel from moving them.
      for (const table of tables)
        if (isOwnTable(table) || isHalfMade || moves.length > 0) sheet.tables.getItem(table).convertToRange();
      const all = sheet.getRangeByIndexes(0, 0, bottom, right);
      all.conditionalFormats.clearAll();
      all.dataValidation.clear();
      all.unmerge();
      for (const move of moves) moveCells(sheet, move);
      for (const area of own) {
        const range = rangeOf(sheet, area);
        range.clear("Contents");
        range.clear("Formats");
      }
      for (const { row, column, text } of keep.labels) sheet.getCell(row - 1, column - 1).values = [[cellInput(text)]];
      all.columnHidden = false;
      all.rowHidden = false;
      sheet.horizontalPageBreaks.removePageBreaks();
    },
  };
}
