import type { HostContext } from "../host-context.ts";
import type { RuleBorder } from "../model/conditional-format.ts";
import { hostType } from "../richapi/host-type.ts";
import { type RuleBorderTarget, ruleEdges } from "../richapi/targets.ts";
import { colour, oneOf } from "./values.ts";

function change(
  { target, edge }: RuleBorderTarget,
  part: Partial<RuleBorder>,
  host: HostContext,
  member: string,
): void {
  host.guard.sheetChange(target.sheet, member, "allowFormatCells");
  const { borders } = target.rule.format;
  const side = ruleEdges[edge];
  if (part.style === "None") delete borders[side];
  else borders[side] = { ...(borders[side] ?? { style: "Continuous", color: "#000000" }), ...part };
  host.changed();
}

export const conditionalRangeBorderType = hostType("ConditionalRangeBorder", {
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: ({ target, edge }) => target.rule.format.borders[ruleEdges[edge]]?.style ?? "None",
      set: (border, value, host, member) =>
        change(
          border,
          { style: oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot")(value, member) },
          host,
          member,
        ),
    },
    Color: {
      get: ({ target, edge }) => target.rule.format.borders[ruleEdges[edge]]?.color ?? "",
      set: (border, value, host, member) => change(border, { color: colour(value, member) }, host, member),
    },
  },
});
