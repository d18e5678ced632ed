import type { Cells } from "../records/cells.ts";
import type { Form } from "../records/reading.ts";
import { shapeOf } from "../records/shape.ts";
import { headedColumns, isOfColumns } from "./form-mapping.ts";
import { block, type HeadingBlock } from "./heading-blocks.ts";
import type { HeadingReader } from "./heading-rows.ts";

/** Whether any of the blocks has the headings of one of the forms. */
export function areOfForms(blocks: readonly HeadingBlock[], forms: readonly Form[]): boolean {
  const shapes = new Set(forms.filter(isOfColumns).map(({ columns }) => shapeOf(columns)));
  return shapes.size > 0 && blocks.some((one) => shapes.has(shapeOf(headedColumns(one))));
}

/** Headings that stand further down are found only by words that are known. */
const rowsLookedAt = 100;

/**
 * The blocks with the headings of the forms among them: where none of `found` is of a form, the first rows that are,
 * though nobody knows their words, with those of `found` that they do not run into.
 */
export function withFormBlocks(
  cells: Cells,
  found: readonly HeadingBlock[],
  forms: readonly Form[],
  read: HeadingReader,
): readonly HeadingBlock[] {
  const { area } = cells;
  const possible = forms.filter(isOfColumns);
  if (area === null || possible.length === 0) return found;
  const shapes = new Map(possible.map((form) => [shapeOf(form.columns), form]));
  if (areOfForms(found, possible)) return found;
  const heights = [...new Set(possible.map(({ headingRows }) => headingRows))].filter((height) => height > 0);
  for (let top = area.top; top <= Math.min(area.bottom, area.top + rowsLookedAt - 1); top += 1) {
    if (cells.blankRow(top, area.left, area.right)) continue;
    for (const height of heights) {
      if (top + height - 1 > area.bottom) continue;
      const own = block(cells, top, top + height - 1, read);
      if (shapes.get(shapeOf(headedColumns(own)))?.headingRows !== height) continue;
      const others = found.filter((other) => other.bottom < own.top || other.top > own.bottom);
      return [...others, own].sort((a, b) => a.top - b.top);
    }
  }
  return found;
}
