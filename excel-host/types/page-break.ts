import { hostType } from "../richapi/host-type.ts";

export const pageBreakType = hostType("PageBreak", {
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
