import { columnsOf, rowsOf } from "../model/area.ts";
import type { Scalar } from "../richapi/host-type.ts";
import type { RangeTarget } from "../richapi/targets.ts";

/** true or false where it holds for all, null where they differ. */
function uniform(count: number, hidden: (at: number) => boolean): boolean | null {
  const first = hidden(0);
  for (let at = 1; at < count; at++) if (hidden(at) !== first) return null;
  return first;
}

export const hiddenRows: Scalar<RangeTarget> = {
  get: ({ sheet, area }) => uniform(rowsOf(area), (at) => sheet.isRowHidden(area.top + at)),
  set: ({ sheet, area }, value, host, member) => {
    host.guard.sheetChange(sheet, member, "allowFormatRows");
    if (value === true) for (let row = area.top; row <= area.bottom; row++) sheet.row(row).hidden = true;
    else for (const [row, model] of sheet.rows) if (row >= area.top && row <= area.bottom) model.hidden = false;
    host.changed();
  },
};

export const hiddenColumns: Scalar<RangeTarget> = {
  get: ({ sheet, area }) => uniform(columnsOf(area), (at) => sheet.isColumnHidden(area.left + at)),
  set: ({ sheet, area }, value, host, member) => {
    host.guard.sheetChange(sheet, member, "allowFormatColumns");
    if (value === true) for (let column = area.left; column <= area.right; column++) sheet.column(column).hidden = true;
    else
      for (const [column, model] of sheet.columns)
        if (column >= area.left && column <= area.right) model.hidden = false;
    host.changed();
  },
};
