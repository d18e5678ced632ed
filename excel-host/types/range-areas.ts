import { cellsOf } from "../model/area.ts";
import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const rangeAreasType = hostType("RangeAreas", {
  scalars: {
    Address: { get: ({ sheet, areas }, host) => areas.map((area) => host.address(sheet, area)).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((count, area) => count + cellsOf(area), 0) },
  },
  navigations: {
    Format: ({ sheet, areas: [area, ...others] }) => object("RangeFormat", { sheet, area: area!, others }),
    Areas: (target) => object("RangeCollection", target),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
});
