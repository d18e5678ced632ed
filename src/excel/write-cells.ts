import type { CellBlock } from "../domain/report/edits.ts";
import { inputRows } from "./cell-inputs.ts";
import { rowWeight } from "./pieces.ts";
import type { SheetHandle } from "./sheet-handles.ts";
import { actionBytes, type Step } from "./steps.ts";

/** Most bytes of cells in one step, so that steps fill requests evenly. */
const stepBytes = 400_000;

/** What a row takes beside its cells. */
const rowBytes = 3;

/** Texts, figures and formulas of a block, in steps of whole rows. */
export function cellSteps(sheet: SheetHandle, block: CellBlock): Step[] {
  const rows = inputRows(block);
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return [];
  const steps: Step[] = [];
  for (let from = 0; from < rows.length;) {
    let to = from;
    let bytes = actionBytes;
    do bytes += rowWeight(rows[to++]!) + rowBytes;
    while (to < rows.length && bytes < stepBytes);
    const piece = rows.slice(from, to);
    const first = block.top - 1 + from;
    steps.push({
      bytes,
      queue: () => {
        sheet().getRangeByIndexes(first, block.left - 1, piece.length, columns).formulas = piece;
      },
    });
    from = to;
  }
  return steps;
}
