import type { Arguments } from "../richapi/arguments.ts";
import { notImplemented } from "../richapi/errors.ts";
import type { RangeTarget } from "../richapi/targets.ts";

/** The properties asked for; only those in `known` are written. */
function asked(args: Arguments, known: readonly string[]): readonly string[] {
  const names = Object.entries(args.record(0))
    .filter(([, wanted]) => wanted === true)
    .map(([name]) => name);
  const strange = Object.keys(args.record(0)).find((name) => !known.includes(name));
  if (strange !== undefined) throw notImplemented(`${args.member}.${strange}`);
  return names;
}

export function rowProperties({ sheet, area }: RangeTarget, args: Arguments): readonly Record<string, unknown>[] {
  const names = asked(args, ["rowHidden", "rowIndex"]);
  const rows: Record<string, unknown>[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    rows.push({
      ...(names.includes("rowHidden") ? { rowHidden: sheet.isRowHidden(row) } : {}),
      ...(names.includes("rowIndex") ? { rowIndex: row - 1 } : {}),
    });
  }
  return rows;
}

export function columnProperties({ sheet, area }: RangeTarget, args: Arguments): readonly Record<string, unknown>[] {
  const names = asked(args, ["columnHidden", "columnIndex"]);
  const columns: Record<string, unknown>[] = [];
  for (let column = area.left; column <= area.right; column++) {
    columns.push({
      ...(names.includes("columnHidden") ? { columnHidden: sheet.isColumnHidden(column) } : {}),
      ...(names.includes("columnIndex") ? { columnIndex: column - 1 } : {}),
    });
  }
  return columns;
}
