import type { CellBlock } from "../domain/report/edits.ts";
import type { Frame } from "../domain/report/frame.ts";
import { WorkbookError } from "../workbook/errors.ts";
import { inputRows } from "./cell-inputs.ts";
import { rowWeight } from "./pieces.ts";
import type { TypedOn } from "./typed-sheet.ts";
import type { SheetHandle } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";
import { TypedRequest } from "./typed-cells.ts";

/** Most bytes of cells in one step, so that steps fill requests evenly. */
const stepBytes = 400_000;

/** What a row takes beside its cells. */
const rowBytes = 3;

/**
 * Texts, figures and formulas of a block, in steps of whole rows. On a sheet that was emptied for it nothing stands there,
 * unless somebody typed it between two requests: then the run ends, and what was found goes back.
 */
export function cellSteps(sheet: SheetHandle, block: CellBlock, typed: TypedOn | undefined): Step[] {
  const rows = inputRows(block);
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return [];
  const steps: Step[] = [];
  const isWritten = (row: number, column: number): boolean =>
    (rows[row - block.top]?.[column - block.left] ?? null) !== null && isOwn(typed?.after, row, column);
  for (let from = 0; from < rows.length;) {
    let to = from;
    let bytes = actionBytes;
    do bytes += rowWeight(rows[to++]!) + rowBytes;
    while (to < rows.length && bytes < stepBytes);
    const piece = rows.slice(from, to);
    const first = block.top - 1 + from;
    const area = { top: first + 1, left: block.left, bottom: first + piece.length, right: block.left + columns - 1 };
    let found: TypedRequest | null = null;
    steps.push({
      bytes: bytes + (typed === undefined ? 0 : actionBytes * 3),
      queue: () => {
        if (typed !== undefined) {
          found = new TypedRequest(sheet(), { areas: [area], isTyped: isWritten });
          typed.writing.push(found);
        }
        sheet().getRangeByIndexes(first, block.left - 1, piece.length, columns).formulas = piece;
      },
      check: () => {
        if (typed !== undefined && found !== null && found.cells().size > 0)
          throw new WorkbookError("report-edited", { sheet: typed.place.name });
      },
    });
    from = to;
  }
  return steps;
}

/** Cells of people's are left where they are, and may be among those of a block only where the frame does not say so. */
function isOwn(frame: Frame | undefined, row: number, column: number): boolean {
  const key = frame?.columns.get(column);
  return key !== undefined && frame?.rows.get(row)?.covers(key) === true;
}
