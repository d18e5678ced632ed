import type { ConditionalFormatModel } from "../model/conditional-format.ts";
import type { SheetModel } from "../model/sheet.ts";
import { invalidArgument, invalidOperation } from "../richapi/errors.ts";
import { hostType, type HostType, nullObject } from "../richapi/host-type.ts";
import { customConditionalFormatType } from "./custom-conditional-format.ts";
import { rangeType } from "./range.ts";

export interface RuleTarget {
  readonly sheet: SheetModel;
  readonly rule: ConditionalFormatModel;
}

export const conditionalFormatType: HostType<RuleTarget> = hostType("ConditionalFormat", {
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
      return customConditionalFormatType.of(target);
    },
    CustomOrNullObject: (target) =>
      target.rule.type === "Custom" ? customConditionalFormatType.of(target) : nullObject,
  },
  methods: {
    Delete: ({ sheet, rule }, args, host) => {
      host.guard.sheetChange(sheet, args.member, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
      host.changed();
    },
    GetRange: ({ sheet, rule }) => rangeType.of({ sheet, area: rule.area }),
    GetRangeOrNullObject: ({ sheet, rule }) => rangeType.of({ sheet, area: rule.area }),
  },
});
