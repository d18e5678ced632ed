import type { SheetModel } from "../model/sheet.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";

export const pageBreakType: HostType<{ readonly sheet: SheetModel; readonly row: number }> = hostType("PageBreak", {
  identity: ({ row }) => ({ _Id: String(row) }),
  scalars: {
    ColumnIndex: { get: () => 0 },
    RowIndex: { get: ({ row }) => row - 1 },
  },
  methods: {
    Delete: ({ sheet, row }, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.page.rowBreaks.delete(row);
      host.changed();
    },
  },
});
