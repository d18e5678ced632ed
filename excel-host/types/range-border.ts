import type { Area } from "../../src/domain/grid.ts";
import type { HostContext } from "../host-context.ts";
import type { Border, BorderSide } from "../model/format.ts";
import { hostType } from "../richapi/host-type.ts";
import type { BorderEdge, RangeBorderTarget } from "../richapi/targets.ts";
import { changeFormat } from "./formats.ts";
import { colour, oneOf } from "./values.ts";

/** The sides of the cell at (row, column) that lie on this edge of the range. */
function sidesOn(edge: BorderEdge, area: Area, row: number, column: number): readonly BorderSide[] {
  switch (edge) {
    case "EdgeTop":
      return row === area.top ? ["top"] : [];
    case "EdgeBottom":
      return row === area.bottom ? ["bottom"] : [];
    case "EdgeLeft":
      return column === area.left ? ["left"] : [];
    case "EdgeRight":
      return column === area.right ? ["right"] : [];
    case "InsideHorizontal":
      return [...(row > area.top ? (["top"] as const) : []), ...(row < area.bottom ? (["bottom"] as const) : [])];
    case "InsideVertical":
      return [...(column > area.left ? (["left"] as const) : []), ...(column < area.right ? (["right"] as const) : [])];
    default:
      return [];
  }
}

const plain: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

function change(target: RangeBorderTarget, host: HostContext, member: string, part: Partial<Border>): void {
  const { range, edge } = target;
  changeFormat(range, host, member, (format, row, column) => {
    const sides = sidesOn(edge, range.area, row, column);
    if (sides.length === 0) return format;
    const borders = { ...format.borders };
    for (const side of sides) {
      if (part.style === "None") delete borders[side];
      else borders[side] = { ...(borders[side] ?? plain), ...part };
    }
    return { ...format, borders };
  });
}

/** The border on this edge where the whole edge has the same, otherwise null. */
function read<K extends keyof Border>({ range, edge }: RangeBorderTarget, key: K): Border[K] | "None" | null {
  const seen = new Set<string>();
  const { area } = range;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      for (const side of sidesOn(edge, area, row, column)) {
        seen.add(range.sheet.formatAt(row, column).borders[side]?.[key] ?? "None");
      }
    }
  }
  return seen.size === 1 ? ([...seen][0] as Border[K]) : null;
}

export const rangeBorderType = hostType("RangeBorder", {
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (target) => read(target, "style"),
      set: (target, value, host, member) =>
        change(target, host, member, {
          style: oneOf(
            "None",
            "Continuous",
            "Dash",
            "DashDot",
            "DashDotDot",
            "Dot",
            "Double",
            "SlantDashDot",
          )(value, member),
        }),
    },
    Weight: {
      get: (target) => read(target, "weight"),
      set: (target, value, host, member) =>
        change(target, host, member, { weight: oneOf("Hairline", "Thin", "Medium", "Thick")(value, member) }),
    },
    Color: {
      get: (target) => read(target, "color"),
      set: (target, value, host, member) => change(target, host, member, { color: colour(value, member) }),
    },
  },
});
