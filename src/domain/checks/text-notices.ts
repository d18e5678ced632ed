import type { Params, Table, TableNotice } from "./rule.ts";
import { CellGroups } from "./cell-groups.ts";
import { SheetParts } from "./sheet-parts.ts";

/** What is to be said of a text: see `CellGroups.add`. */
interface Said {
  readonly params?: Params;
  readonly seen?: readonly string[];
}

/** The cells of a sheet of whose text `says` says something, which is asked once for each text; null: nothing. */
export function textNotices({ grid, review }: Table, says: (text: string) => Said | null): readonly TableNotice[] {
  const parts = new SheetParts(review.reading, grid);
  const groups = new CellGroups();
  const known = new Map<number, Said | null>();
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1) {
      const id = grid.textId(row, column);
      if (id < 0) continue;
      let said = known.get(id);
      if (said === undefined) known.set(id, (said = says(String(grid.value(row, column)))));
      if (said !== null) groups.add(parts.of(row, column), row, column, String(grid.value(row, column)), said);
    }
  }
  return groups.notices();
}
