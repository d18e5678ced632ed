import type { AxisModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { chartAxisTitleFormatType } from "./chart-axis-title-format.ts";
import { field, flag, text } from "./values.ts";

export const chartAxisTitleType: HostType<AxisModel> = hostType("ChartAxisTitle", {
  scalars: {
    Text: {
      get: (axis) => axis.title,
      set: (axis, value, host, member) => {
        host.guard.workbookChange(member);
        axis.title = text(value, member);
        axis.titleVisible = true;
        host.changed();
      },
    },
    Visible: field("titleVisible", flag),
  },
  navigations: { Format: (axis) => chartAxisTitleFormatType.of(axis.titleFont) },
});
