import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const workbookType = hostType("Workbook", {
  scalars: {
    Name: { get: (workbook) => workbook.fileName },
    ReadOnly: { get: (workbook) => workbook.readOnly },
  },
  navigations: {
    Application: (workbook) => object("Application", workbook),
    Names: (workbook) => object("NamedItemCollection", workbook),
    Protection: (workbook) => object("WorkbookProtection", workbook),
    Settings: (workbook) => object("SettingCollection", workbook),
    Tables: (workbook) => object("TableCollection", workbook.sheets),
    Worksheets: (workbook) => object("WorksheetCollection", workbook),
  },
  methods: {
    GetSelectedRange: (workbook) => object("Range", { sheet: workbook.active, area: workbook.selection }),
    GetActiveCell: (workbook) => {
      const { top, left } = workbook.selection;
      return object("Range", { sheet: workbook.active, area: { top, left, bottom: top, right: left } });
    },
    _RemoveReference: (_workbook, args, host) => host.references.remove(args.text(0)),
    _RemoveAllReferences: (_workbook, _args, host) => host.references.clear(),
    _GetReferenceCount: (_workbook, _args, host) => host.references.count,
    _GetRangeForEventByReferenceId: (_workbook, args, host) => host.references.get(args.text(0)) ?? nullObject,
  },
});
