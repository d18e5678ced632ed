import type { SheetModel } from "../model/sheet.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { pageBreakType } from "./page-break.ts";
import { areaByAddress, type RangeTarget } from "./range.ts";

/** Horizontal page breaks; vertical ones are not written. */
export const pageBreakCollectionType: HostType<SheetModel> = hostType("PageBreakCollection", {
  collection: {
    items: (sheet) => [...sheet.page.rowBreaks].sort((a, b) => a - b).map((row) => pageBreakType.of({ sheet, row })),
  },
  methods: {
    Add: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      const { top } = args.isObject(0)
        ? args.object<RangeTarget>(0, "Range").area
        : areaByAddress(args.text(0), args.member);
      sheet.page.rowBreaks.add(top);
      host.changed();
      return pageBreakType.of({ sheet, row: top });
    },
    GetCount: (sheet) => sheet.page.rowBreaks.size,
    RemovePageBreaks: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.page.rowBreaks.clear();
      host.changed();
    },
  },
});
