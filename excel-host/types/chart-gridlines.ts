import { hostType } from "../richapi/host-type.ts";
import { field, flag } from "./values.ts";

export const chartGridlinesType = hostType("ChartGridlines", {
  scalars: { Visible: field("majorGridlines", flag) },
});
