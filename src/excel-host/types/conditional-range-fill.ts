import { hostType, type HostType } from "../richapi/host-type.ts";
import type { RuleTarget } from "./conditional-format.ts";
import { ruleField } from "./rule-formats.ts";
import { colour } from "./values.ts";

export const conditionalRangeFillType: HostType<RuleTarget> = hostType("ConditionalRangeFill", {
  scalars: { Color: ruleField("fill", colour) },
  methods: {
    Clear: ({ rule }, _args, host) => {
      rule.format.fill = null;
      host.changed();
    },
  },
});
