import type { HostContext } from "../host-context.ts";
import { intersection } from "../../src/domain/grid.ts";
import { parseReference, rowsOf } from "../model/area.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { TableModel } from "../model/table.ts";
import type { Arguments } from "../richapi/arguments.ts";
import { invalidArgument, invalidOperation, itemNotFound } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import type { TableTarget } from "../richapi/targets.ts";
import type { RangeTarget } from "../richapi/targets.ts";

const all = (sheets: readonly SheetModel[]): TableTarget[] =>
  sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

const find = (sheets: readonly SheetModel[], key: string): TableTarget | undefined =>
  all(sheets).find(({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase());

function source(sheets: readonly SheetModel[], args: Arguments, host: HostContext): RangeTarget {
  if (args.isObject(0)) return args.object(0, "Range");
  const reference = parseReference(args.text(0));
  if (!reference) throw invalidArgument(args.member);
  const sheet =
    reference.sheet === null
      ? sheets.length === 1
        ? sheets[0]!
        : host.workbook.active
      : host.workbook.sheet(reference.sheet);
  if (!sheet) throw itemNotFound(args.member);
  return { sheet, area: reference.area };
}

/** Tables of one sheet, or of all. */
export const tableCollectionType = hostType("TableCollection", {
  scalars: { Count: { get: (sheets) => all(sheets).length } },
  collection: {
    items: (sheets) => all(sheets).map((target) => object("Table", target)),
    item: (sheets, args) => {
      const target = find(sheets, String(args.get(0)));
      if (!target) throw itemNotFound(args.member);
      return object("Table", target);
    },
  },
  methods: {
    Add: (sheets, args, host) => {
      const { sheet, area } = source(sheets, args, host);
      host.guard.sheetChange(sheet, args.member);
      if (sheet.tables.some((table) => intersection(table.area, area))) throw invalidOperation(args.member);
      if (sheet.merges.some((merge) => intersection(merge, area))) throw invalidOperation(args.member);
      if (!args.flag(1) || rowsOf(area) < 2) throw invalidArgument(args.member);
      let number = 1;
      while (host.workbook.hasTable(`テーブル${number}`)) number++;
      const table: TableModel = {
        id: host.workbook.newId(),
        name: `テーブル${number}`,
        area,
        style: "TableStyleMedium2",
        showHeaders: true,
        showTotals: false,
        showBandedRows: true,
        showFilterButton: true,
      };
      headings(sheet, table);
      sheet.tables.push(table);
      host.changed();
      return object("Table", { sheet, table });
    },
    GetCount: (sheets) => all(sheets).length,
    GetItemOrNullObject: (sheets, args) => {
      const target = find(sheets, String(args.get(0)));
      return target ? object("Table", target) : nullObject;
    },
  },
});

/** Excel makes headings text and gives empty or repeated ones a name of their own. */
function headings(sheet: SheetModel, table: TableModel): void {
  const seen = new Set<string>();
  for (let column = table.area.left; column <= table.area.right; column++) {
    const cell = sheet.cells.need(table.area.top, column, sheet.baseFormat);
    const given = cell.value === null ? `列${column - table.area.left + 1}` : String(cell.value);
    let heading = given;
    for (let number = 2; seen.has(heading.toLowerCase()); number++) heading = `${given}${number}`;
    seen.add(heading.toLowerCase());
    cell.value = heading;
    cell.formula = null;
  }
}
