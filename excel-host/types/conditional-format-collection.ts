import { intersection } from "../../src/domain/grid.ts";
import { type ConditionalFormatModel, newRuleFormat } from "../model/conditional-format.ts";
import { itemNotFound, notImplemented } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import type { RangeTarget } from "../richapi/targets.ts";

const touching = ({ sheet, area }: RangeTarget): ConditionalFormatModel[] =>
  sheet.conditionalFormats.filter((rule) => intersection(rule.area, area) !== null);

export const conditionalFormatCollectionType = hostType("ConditionalFormatCollection", {
  collection: {
    items: (range) => touching(range).map((rule) => object("ConditionalFormat", { sheet: range.sheet, rule })),
    item: (range, args) => {
      const rule = touching(range).find(({ id }) => id === args.get(0));
      if (!rule) throw itemNotFound(args.member);
      return object("ConditionalFormat", { sheet: range.sheet, rule });
    },
  },
  methods: {
    Add: ({ sheet, area }, args, host) => {
      host.guard.sheetChange(sheet, args.member, "allowFormatCells");
      const type = args.text(0);
      if (type !== "Custom") throw notImplemented(`${args.member}(${type})`);
      const rule: ConditionalFormatModel = {
        id: host.workbook.newId(),
        type,
        area,
        formula: "",
        stopIfTrue: false,
        original: false,
        format: newRuleFormat(),
      };
      // Excel puts a new rule before the ones that are there.
      sheet.conditionalFormats.unshift(rule);
      host.changed();
      return object("ConditionalFormat", { sheet, rule });
    },
    ClearAll: (range, args, host) => {
      host.guard.sheetChange(range.sheet, args.member, "allowFormatCells");
      const gone = new Set(touching(range));
      range.sheet.conditionalFormats = range.sheet.conditionalFormats.filter((rule) => !gone.has(rule));
      host.changed();
    },
    GetCount: (range) => touching(range).length,
    GetItemOrNullObject: (range, args) => {
      const rule = touching(range).find(({ id }) => id === args.get(0));
      return rule ? object("ConditionalFormat", { sheet: range.sheet, rule }) : nullObject;
    },
  },
});
