import { intersection } from "../../src/domain/grid.ts";
import { contains } from "../model/area.ts";
import { itemNotFound } from "../richapi/errors.ts";
import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import type { RangeTarget } from "../richapi/targets.ts";

const touching = ({ sheet, area }: RangeTarget) =>
  sheet.tables.filter((table) => intersection(table.area, area) !== null || contains(table.area, area));

/** Tables that a range touches. */
export const tableScopedCollectionType = hostType("TableScopedCollection", {
  collection: {
    items: (range) => touching(range).map((table) => object("Table", { sheet: range.sheet, table })),
    item: (range, args) => {
      const table = touching(range).find(({ id, name }) => id === args.get(0) || name === args.get(0));
      if (!table) throw itemNotFound(args.member);
      return object("Table", { sheet: range.sheet, table });
    },
  },
});
