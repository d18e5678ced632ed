import type { AxisModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { field, flag } from "./values.ts";

export const chartGridlinesType: HostType<AxisModel> = hostType("ChartGridlines", {
  scalars: { Visible: field("majorGridlines", flag) },
});
