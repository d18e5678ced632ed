import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { field, flag, text } from "./values.ts";

export const chartAxisTitleType = hostType("ChartAxisTitle", {
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
  navigations: { Format: (axis) => object("ChartAxisTitleFormat", axis.titleFont) },
});
