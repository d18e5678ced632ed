import type { HostContext } from "../host-context.ts";
import { parseReference } from "../model/area.ts";
import { isDefinedName } from "../model/defined-names.ts";
import type { TableModel } from "../model/table.ts";
import { invalidArgument, itemAlreadyExists } from "../richapi/errors.ts";
import { object } from "../richapi/host-object.ts";
import { hostType, type Scalar } from "../richapi/host-type.ts";
import type { TableTarget } from "../richapi/targets.ts";
import { flag, text } from "./values.ts";

function own<K extends keyof TableModel>(
  key: K,
  check: (value: unknown, member: string) => TableModel[K],
): Scalar<TableTarget> {
  return {
    get: ({ table }) => table[key],
    set: ({ sheet, table }, value, host: HostContext, member) => {
      host.guard.sheetChange(sheet, member);
      table[key] = check(value, member);
      host.changed();
    },
  };
}

export const tableType = hostType("Table", {
  identity: ({ table }) => ({ Id: table.id }),
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set: ({ sheet, table }, value, host, member) => {
        host.guard.sheetChange(sheet, member);
        const name = text(value, member);
        if (!isDefinedName(name)) throw invalidArgument(member);
        const taken = host.workbook.hasTable(name) && table.name.toLowerCase() !== name.toLowerCase();
        if (taken || host.workbook.name(name)) throw itemAlreadyExists(member);
        table.name = name;
        host.changed();
      },
    },
    ShowBandedRows: own("showBandedRows", flag),
    ShowFilterButton: own("showFilterButton", flag),
    ShowHeaders: { get: ({ table }) => table.showHeaders },
    ShowTotals: { get: ({ table }) => table.showTotals },
    Style: own("style", text),
  },
  navigations: { Worksheet: ({ sheet }) => object("Worksheet", sheet) },
  methods: {
    ConvertToRange: ({ sheet, table }, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.tables = sheet.tables.filter((other) => other !== table);
      host.changed();
      return object("Range", { sheet, area: table.area });
    },
    GetDataBodyRange: ({ sheet, table }) =>
      object("Range", { sheet, area: { ...table.area, top: table.area.top + 1 } }),
    GetHeaderRowRange: ({ sheet, table }) =>
      object("Range", { sheet, area: { ...table.area, bottom: table.area.top } }),
    GetRange: ({ sheet, table }) => object("Range", { sheet, area: table.area }),
    Resize: ({ sheet, table }, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      const area = args.isObject(0) ? args.object(0, "Range").area : parseReference(args.text(0))?.area;
      // The heading row has to stay where it is.
      if (!area || area.top !== table.area.top) throw invalidArgument(args.member);
      table.area = area;
      host.changed();
    },
  },
});
