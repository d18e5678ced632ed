import { areaAddress } from "../../grid.ts";
import { CellGroups } from "../cell-groups.ts";
import { mrRule } from "../mr-rule.ts";
import { SheetParts } from "../sheet-parts.ts";

/** Cells merged over rows or columns, anywhere on the sheet. */
export const mrCellsMerged = mrRule({
  code: "mr-cells-merged",
  item: "1-4",
  severity: "error",
  check: ({ grid, review }) => {
    const parts = new SheetParts(review.reading, grid);
    const groups = new CellGroups();
    const ordered = grid.merges.toSorted((one, other) => one.top - other.top || one.left - other.left);
    for (const merge of ordered) groups.add(parts.of(merge.top, merge.left), merge.top, merge.left, areaAddress(merge));
    return groups.notices();
  },
});
