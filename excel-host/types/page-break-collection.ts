import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { areaByAddress } from "./areas.ts";

/** Horizontal page breaks; vertical ones are not written. */
export const pageBreakCollectionType = hostType("PageBreakCollection", {
  collection: {
    items: (sheet) => [...sheet.page.rowBreaks].sort((a, b) => a - b).map((row) => object("PageBreak", { sheet, row })),
  },
  methods: {
    Add: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      const { top } = args.isObject(0) ? args.object(0, "Range").area : areaByAddress(args.text(0), args.member);
      sheet.page.rowBreaks.add(top);
      host.changed();
      return object("PageBreak", { sheet, row: top });
    },
    GetCount: (sheet) => sheet.page.rowBreaks.size,
    RemovePageBreaks: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.page.rowBreaks.clear();
      host.changed();
    },
  },
});
