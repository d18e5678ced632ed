import { invalidArgument } from "../richapi/errors.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import type { RuleTarget } from "./conditional-format.ts";
import { conditionalRangeBorderType, ruleEdges, type RuleEdge } from "./conditional-range-border.ts";

export const conditionalRangeBorderCollectionType: HostType<RuleTarget> = hostType("ConditionalRangeBorderCollection", {
  scalars: { Count: { get: () => Object.keys(ruleEdges).length } },
  navigations: {
    Bottom: (target) => conditionalRangeBorderType.of({ target, edge: "EdgeBottom" }),
    Left: (target) => conditionalRangeBorderType.of({ target, edge: "EdgeLeft" }),
    Right: (target) => conditionalRangeBorderType.of({ target, edge: "EdgeRight" }),
    Top: (target) => conditionalRangeBorderType.of({ target, edge: "EdgeTop" }),
  },
  collection: {
    items: (target) =>
      (Object.keys(ruleEdges) as RuleEdge[]).map((edge) => conditionalRangeBorderType.of({ target, edge })),
    item: (target, args) => {
      const edge = args.text(0);
      if (!(edge in ruleEdges)) throw invalidArgument(args.member);
      return conditionalRangeBorderType.of({ target, edge: edge as RuleEdge });
    },
  },
});
