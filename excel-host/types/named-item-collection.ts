import { absoluteAddress, sheetInAddress } from "../model/area.ts";
import { isDefinedName } from "../model/defined-names.ts";
import type { NameModel } from "../model/name.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

/** Names of the whole workbook; names of a single sheet are not written. */
export const namedItemCollectionType = hostType("NamedItemCollection", {
  collection: {
    items: (workbook) => workbook.names.map((name) => object("NamedItem", name)),
    item: (workbook, args) => {
      const name = workbook.name(args.text(0));
      if (!name) throw itemNotFound(args.member);
      return object("NamedItem", name);
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
        const { sheet, area } = args.object(1, "Range");
        added.formula = `=${sheetInAddress(sheet.name)}!${absoluteAddress(area)}`;
      } else {
        const formula = args.text(1);
        if (!formula.startsWith("=")) throw invalidArgument(args.member);
        added.formula = formula;
      }
      workbook.names.push(added);
      host.changed();
      return object("NamedItem", added);
    },
    GetCount: (workbook) => workbook.names.length,
    GetItemOrNullObject: (workbook, args) => {
      const name = workbook.name(args.text(0));
      return name ? object("NamedItem", name) : nullObject;
    },
  },
});
