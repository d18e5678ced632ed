import type { AxisModel } from "../model/chart.ts";
import { invalidArgument } from "../richapi/errors.ts";
import { hostType, type HostType, type Scalar } from "../richapi/host-type.ts";
import { chartAxisFormatType } from "./chart-axis-format.ts";
import { chartAxisTitleType } from "./chart-axis-title.ts";
import { chartGridlinesType } from "./chart-gridlines.ts";
import { flag, oneOf, text } from "./values.ts";

interface AxisTarget {
  readonly axis: AxisModel;
  readonly kind: "Category" | "Value";
}

function own<K extends keyof AxisModel>(key: K, check: (value: unknown, member: string) => AxisModel[K]): Scalar<AxisTarget> {
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

export const chartAxisType: HostType<AxisTarget> = hostType("ChartAxis", {
  scalars: {
    LinkNumberFormat: own("linkNumberFormat", flag),
    MajorUnit: scale("majorUnit"),
    Maximum: scale("maximum"),
    Minimum: scale("minimum"),
    NumberFormat: own("numberFormat", text),
    ReversePlotOrder: own("reversed", flag),
    TickLabelPosition: own("tickLabelPosition", oneOf("NextToAxis", "High", "Low", "None")),
    TickLabelSpacing: own("tickLabelSpacing", numberOrAutomatic),
    Type: { get: ({ kind }) => kind },
    Visible: own("visible", flag),
  },
  navigations: {
    Format: ({ axis }) => chartAxisFormatType.of(axis.font),
    MajorGridlines: ({ axis }) => chartGridlinesType.of(axis),
    Title: ({ axis }) => chartAxisTitleType.of(axis),
  },
});
