import type { HostContext } from "../host-context.ts";
import { parseReference } from "../model/area.ts";
import type { NameModel } from "../model/name.ts";
import { invalidArgument, itemNotFound } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import type { RangeTarget } from "../richapi/targets.ts";

function target(name: NameModel, host: HostContext): RangeTarget | null {
  const reference = parseReference(name.formula);
  const sheet = reference?.sheet == null ? undefined : host.workbook.sheet(reference.sheet);
  return reference && sheet ? { sheet, area: reference.area } : null;
}

export const namedItemType = hostType("NamedItem", {
  identity: (name) => ({ _Id: name.name }),
  scalars: {
    Comment: { get: (name) => name.comment },
    Formula: {
      get: (name) => name.formula,
      set: (name, value, host, member) => {
        host.guard.workbookChange(member);
        if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument(member);
        name.formula = value;
        host.changed();
      },
    },
    Name: { get: (name) => name.name },
    Scope: { get: () => "Workbook" },
    Type: {
      get: (name, host) => {
        if (name.formula.includes("#REF!")) return "Error";
        if (target(name, host)) return "Range";
        return name.formula.startsWith('="') ? "String" : "Double";
      },
    },
    Value: { get: (name) => name.formula.slice(1) },
    Visible: {
      get: (name) => name.visible,
      set: (name, value, host, member) => {
        host.guard.workbookChange(member);
        name.visible = value === true;
        host.changed();
      },
    },
    _Id: { get: (name) => name.name },
  },
  methods: {
    Delete: (name, args, host) => {
      host.guard.workbookChange(args.member);
      host.workbook.names = host.workbook.names.filter((other) => other !== name);
      host.changed();
    },
    GetRange: (name, args, host) => {
      const range = target(name, host);
      if (!range) throw itemNotFound(args.member);
      return object("Range", range);
    },
    GetRangeOrNullObject: (name, _args, host) => {
      const range = target(name, host);
      return range ? object("Range", range) : nullObject;
    },
  },
});
