import { hostType, type HostType } from "../richapi/host-type.ts";
import { rangeType } from "./range.ts";
import type { RangeAreasTarget } from "./range-areas.ts";

export const rangeCollectionType: HostType<RangeAreasTarget> = hostType("RangeCollection", {
  collection: { items: ({ sheet, areas }) => areas.map((area) => rangeType.of({ sheet, area })) },
  methods: { GetCount: ({ areas }) => areas.length },
});
