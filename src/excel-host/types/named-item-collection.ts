import { absoluteAddress, sheetInAddress } from "../model/area.ts";
import { isDefinedName } from "../model/defined-names.ts";
import type { NameModel } from "../model/name.ts";
import type { WorkbookModel } from "../model/workbook.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../richapi/errors.ts";
import { hostType, type HostType, nullObject } from "../richapi/host-type.ts";
import { namedItemType } from "./named-item.ts";
import type { RangeTarget } from "./range.ts";

/** Names of the whole workbook; names of a single sheet are not written. */
export const namedItemCollectionType: HostType<WorkbookModel> = hostType("NamedItemCollection", {
  collection: {
    items: (workbook) => workbook.names.map((name) => namedItemType.of(name)),
    item: (workbook, args) => {
      const name = workbook.name(args.text(0));
      if (!name) throw itemNotFound(args.member);
      return namedItemType.of(name);
    },
  },
  methods: {
    Add: (workbook, args, host) => {
      host.guard.workbookChange(args.member);
      const name = args.text(0);
      if (!isDefinedName(name)) throw invalidArgument(args.member);
      if (workbook.name(name) || workbook.hasTable(name)) throw itemAlreadyExists(args.member);
      const added: NameModel = { name, formula: "", visible: true, comment: args.optionalText(2) ?? "" };
      if (args.isObject(1)) {
        const { sheet, area } = args.object<RangeTarget>(1, "Range");
        added.formula = `=${sheetInAddress(sheet.name)}!${absoluteAddress(area)}`;
      } else {
        const formula = args.text(1);
        if (!formula.startsWith("=")) throw invalidArgument(args.member);
        added.formula = formula;
      }
      workbook.names.push(added);
      host.changed();
      return namedItemType.of(added);
    },
    GetCount: (workbook) => workbook.names.length,
    GetItemOrNullObject: (workbook, args) => {
      const name = workbook.name(args.text(0));
      return name ? namedItemType.of(name) : nullObject;
    },
  },
});
