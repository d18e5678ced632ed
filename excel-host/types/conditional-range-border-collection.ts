import { invalidArgument } from "../richapi/errors.ts";
import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { ruleEdges, type RuleEdge } from "../richapi/targets.ts";

export const conditionalRangeBorderCollectionType = hostType("ConditionalRangeBorderCollection", {
  scalars: { Count: { get: () => Object.keys(ruleEdges).length } },
  navigations: {
    Bottom: (target) => object("ConditionalRangeBorder", { target, edge: "EdgeBottom" }),
    Left: (target) => object("ConditionalRangeBorder", { target, edge: "EdgeLeft" }),
    Right: (target) => object("ConditionalRangeBorder", { target, edge: "EdgeRight" }),
    Top: (target) => object("ConditionalRangeBorder", { target, edge: "EdgeTop" }),
  },
  collection: {
    items: (target) =>
      (Object.keys(ruleEdges) as RuleEdge[]).map((edge) => object("ConditionalRangeBorder", { target, edge })),
    item: (target, args) => {
      const edge = args.text(0);
      if (!(edge in ruleEdges)) throw invalidArgument(args.member);
      return object("ConditionalRangeBorder", { target, edge: edge as RuleEdge });
    },
  },
});
