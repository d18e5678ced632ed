import { hostType } from "../richapi/host-type.ts";
import { ruleField } from "./rule-formats.ts";
import { colour } from "./values.ts";

export const conditionalRangeFillType = hostType("ConditionalRangeFill", {
  scalars: { Color: ruleField("fill", colour) },
  methods: {
    Clear: ({ rule }, _args, host) => {
      rule.format.fill = null;
      host.changed();
    },
  },
});
