import { invalidArgument } from "../richapi/errors.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import type { RangeTarget } from "./range.ts";
import { type BorderEdge, borderEdges, rangeBorderType } from "./range-border.ts";

export const rangeBorderCollectionType: HostType<RangeTarget> = hostType("RangeBorderCollection", {
  scalars: { Count: { get: () => borderEdges.length } },
  collection: {
    items: (range) => borderEdges.map((edge) => rangeBorderType.of({ range, edge })),
    item: (range, args) => {
      const edge = args.text(0) as BorderEdge;
      if (!borderEdges.includes(edge)) throw invalidArgument(args.member);
      return rangeBorderType.of({ range, edge });
    },
  },
});
