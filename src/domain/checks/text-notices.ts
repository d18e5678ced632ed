import type { Params, Table, TableNotice } from "./rule.ts";
import { CellGroups } from "./cell-groups.ts";
import { SheetParts } from "./sheet-parts.ts";

/**
 * The cells of a sheet whose text `says` something of; it is asked once for each text, and what it answers goes into the
 * notice. null: nothing.
 */
export function textNotices(
  { grid, review }: Table,
  says: (text: string, part: "headings" | "lines" | "outside") => Params | null,
): readonly TableNotice[] {
  const parts = new SheetParts(review.reading, grid);
  const groups = new CellGroups();
  const known = new Map<string, Params | null>();
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1) {
      const id = grid.textId(row, column);
      if (id < 0) continue;
      const part = parts.of(row, column);
      const key = `${id} ${part}`;
      let said = known.get(key);
      if (said === undefined) known.set(key, (said = says(String(grid.value(row, column)), part)));
      if (said !== null) groups.add(part, row, column, String(grid.value(row, column)), said);
    }
  }
  return groups.notices();
}
