import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const rangeCollectionType = hostType("RangeCollection", {
  collection: { items: ({ sheet, areas }) => areas.map((area) => object("Range", { sheet, area })) },
  methods: { GetCount: ({ areas }) => areas.length },
});
