import type { WorkbookModel } from "../model/workbook.ts";
import { hostType, type HostType, nullObject } from "../richapi/host-type.ts";
import { applicationType } from "./application.ts";
import { namedItemCollectionType } from "./named-item-collection.ts";
import { rangeType } from "./range.ts";
import { settingCollectionType } from "./setting-collection.ts";
import { tableCollectionType } from "./table-collection.ts";
import { workbookProtectionType } from "./workbook-protection.ts";
import { worksheetCollectionType } from "./worksheet-collection.ts";

export const workbookType: HostType<WorkbookModel> = hostType("Workbook", {
  scalars: {
    Name: { get: (workbook) => workbook.fileName },
    ReadOnly: { get: (workbook) => workbook.readOnly },
  },
  navigations: {
    Application: (workbook) => applicationType.of(workbook),
    Names: (workbook) => namedItemCollectionType.of(workbook),
    Protection: (workbook) => workbookProtectionType.of(workbook),
    Settings: (workbook) => settingCollectionType.of(workbook),
    Tables: (workbook) => tableCollectionType.of(workbook.sheets),
    Worksheets: (workbook) => worksheetCollectionType.of(workbook),
  },
  methods: {
    GetSelectedRange: (workbook) => rangeType.of({ sheet: workbook.active, area: workbook.selection }),
    GetActiveCell: (workbook) => {
      const { top, left } = workbook.selection;
      return rangeType.of({ sheet: workbook.active, area: { top, left, bottom: top, right: left } });
    },
    _RemoveReference: (_workbook, args, host) => host.references.remove(args.text(0)),
    _RemoveAllReferences: (_workbook, _args, host) => host.references.clear(),
    _GetReferenceCount: (_workbook, _args, host) => host.references.count,
    _GetRangeForEventByReferenceId: (_workbook, args, host) => host.references.get(args.text(0)) ?? nullObject,
  },
});

