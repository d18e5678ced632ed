import { invalidArgument, invalidOperation } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const conditionalFormatType = hostType("ConditionalFormat", {
  identity: ({ rule }) => ({ Id: rule.id }),
  scalars: {
    Id: { get: ({ rule }) => rule.id },
    Priority: {
      get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
      set: ({ sheet, rule }, value, host, member) => {
        host.guard.sheetChange(sheet, member, "allowFormatCells");
        if (typeof value !== "number") throw invalidArgument(member);
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(rule), 1);
        // Negative priorities count from the back; what lies outside is taken for the nearest end.
        const count = sheet.conditionalFormats.length;
        sheet.conditionalFormats.splice(value < 0 ? Math.max(0, count + 1 + value) : value, 0, rule);
        host.changed();
      },
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ sheet, rule }, value, host, member) => {
        host.guard.sheetChange(sheet, member, "allowFormatCells");
        rule.stopIfTrue = value === true;
      },
    },
    Type: { get: ({ rule }) => rule.type },
  },
  navigations: {
    Custom: (target) => {
      if (target.rule.type !== "Custom") throw invalidOperation("ConditionalFormat.custom");
      return object("CustomConditionalFormat", target);
    },
    CustomOrNullObject: (target) =>
      target.rule.type === "Custom" ? object("CustomConditionalFormat", target) : nullObject,
  },
  methods: {
    Delete: ({ sheet, rule }, args, host) => {
      host.guard.sheetChange(sheet, args.member, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
      host.changed();
    },
    GetRange: ({ sheet, rule }) => object("Range", { sheet, area: rule.area }),
    GetRangeOrNullObject: ({ sheet, rule }) => object("Range", { sheet, area: rule.area }),
  },
});
