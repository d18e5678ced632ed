import type { Area } from "../../domain/grid.ts";
import { cellsOf } from "../model/area.ts";
import type { SheetModel } from "../model/sheet.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { rangeCollectionType } from "./range-collection.ts";
import { worksheetType } from "./worksheet.ts";

export interface RangeAreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export const rangeAreasType: HostType<RangeAreasTarget> = hostType("RangeAreas", {
  scalars: {
    Address: { get: ({ sheet, areas }, host) => areas.map((area) => host.address(sheet, area)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((count, area) => count + cellsOf(area), 0) },
  },
  navigations: {
    Areas: (target) => rangeCollectionType.of(target),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
  },
});
