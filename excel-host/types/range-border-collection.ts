import { invalidArgument } from "../richapi/errors.ts";
import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { type BorderEdge, borderEdges } from "../richapi/targets.ts";

export const rangeBorderCollectionType = hostType("RangeBorderCollection", {
  scalars: { Count: { get: () => borderEdges.length } },
  collection: {
    items: (range) => borderEdges.map((edge) => object("RangeBorder", { range, edge })),
    item: (range, args) => {
      const edge = args.text(0) as BorderEdge;
      if (!borderEdges.includes(edge)) throw invalidArgument(args.member);
      return object("RangeBorder", { range, edge });
    },
  },
});
