import type { AxisModel } from "../model/chart.ts";
import { invalidArgument } from "../richapi/errors.ts";
import { object } from "../richapi/host-object.ts";
import { hostType, type Scalar } from "../richapi/host-type.ts";
import type { AxisTarget } from "../richapi/targets.ts";
import { flag, oneOf, text } from "./values.ts";

function own<K extends keyof AxisModel>(
  key: K,
  check: (value: unknown, member: string) => AxisModel[K],
): Scalar<AxisTarget> {
  return {
    get: ({ axis }) => axis[key],
    set: ({ axis }, value, host, member) => {
      host.guard.workbookChange(member);
      axis[key] = check(value, member);
      host.changed();
    },
  };
}

/** A number, or "" for Excel's own choice. */
function numberOrAutomatic(value: unknown, member: string): number | "" {
  if (value === "" || (typeof value === "number" && Number.isFinite(value))) return value;
  throw invalidArgument(member);
}

/** Only a value axis has a scale. */
function scale(key: "minimum" | "maximum" | "majorUnit"): Scalar<AxisTarget> {
  const plain = own(key, numberOrAutomatic);
  return {
    get: plain.get,
    set: (target, value, host, member) => {
      if (target.kind === "Category") throw invalidArgument(member);
      plain.set!(target, value, host, member);
    },
  };
}

export const chartAxisType = hostType("ChartAxis", {
  scalars: {
    LinkNumberFormat: own("linkNumberFormat", flag),
    MajorUnit: scale("majorUnit"),
    Maximum: scale("maximum"),
    Minimum: scale("minimum"),
    NumberFormat: own("numberFormat", text),
    Position: own("position", oneOf("Automatic", "Maximum", "Minimum")),
    ReversePlotOrder: own("reversed", flag),
    TickLabelPosition: own("tickLabelPosition", oneOf("NextToAxis", "High", "Low", "None")),
    TickLabelSpacing: own("tickLabelSpacing", numberOrAutomatic),
    Type: { get: ({ kind }) => kind },
    Visible: own("visible", flag),
  },
  navigations: {
    Format: ({ axis }) => object("ChartAxisFormat", axis.font),
    MajorGridlines: ({ axis }) => object("ChartGridlines", axis),
    Title: ({ axis }) => object("ChartAxisTitle", axis),
  },
});
