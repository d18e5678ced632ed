import { contains, intersect } from "../model/area.ts";
import { itemNotFound } from "../richapi/errors.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import type { RangeTarget } from "./range.ts";
import { tableType } from "./table.ts";

const touching = ({ sheet, area }: RangeTarget) =>
  sheet.tables.filter((table) => intersect(table.area, area) !== null || contains(table.area, area));

/** Tables that a range touches. */
export const tableScopedCollectionType: HostType<RangeTarget> = hostType("TableScopedCollection", {
  collection: {
    items: (range) => touching(range).map((table) => tableType.of({ sheet: range.sheet, table })),
    item: (range, args) => {
      const table = touching(range).find(({ id, name }) => id === args.get(0) || name === args.get(0));
      if (!table) throw itemNotFound(args.member);
      return tableType.of({ sheet: range.sheet, table });
    },
  },
});
