import type { HostContext } from "../host-context.ts";
import type { CellFormat } from "../model/format.ts";
import { notImplemented } from "../richapi/errors.ts";
import type { Scalar } from "../richapi/host-type.ts";
import type { RangeTarget } from "../richapi/targets.ts";
import { walkable } from "./range-cells.ts";

/** A part of the format that all cells share, or null where they differ. */
export function commonFormat<V>(target: RangeTarget, read: (format: CellFormat) => V): V | null {
  const area = walkable(target);
  if (!area) return read(target.sheet.baseFormat);
  const first = read(target.sheet.formatAt(area.top, area.left));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (read(target.sheet.formatAt(row, column)) !== first) return null;
    }
  }
  return first;
}

/** Changes every cell's format; cells that shared one still share one afterwards. */
export function changeFormat(
  target: RangeTarget,
  host: HostContext,
  member: string,
  change: (format: CellFormat, row: number, column: number) => CellFormat,
): void {
  if ((target.others ?? []).length > 0) throw notImplemented(`${member} of several areas`);
  host.guard.sheetChange(target.sheet, member, "allowFormatCells");
  const area = walkable(target);
  if (area) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = target.sheet.cells.need(row, column, target.sheet.baseFormat);
        cell.format = change(cell.format, row, column);
      }
    }
  }
  host.changed();
}

/** A property that is one field of every cell's format. */
export function formatField<K extends keyof CellFormat>(
  key: K,
  check: (value: unknown, member: string) => CellFormat[K],
): Scalar<RangeTarget> {
  return {
    get: (target) => commonFormat(target, (format) => format[key]),
    set: (target, value, host, member) => {
      const checked = check(value, member);
      const changed = new Map<CellFormat, CellFormat>();
      changeFormat(target, host, member, (format) => {
        let next = changed.get(format);
        if (!next) changed.set(format, (next = { ...format, [key]: checked }));
        return next;
      });
    },
  };
}
