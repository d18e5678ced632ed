import type { SeriesModel } from "../model/chart.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { colour } from "./values.ts";

export const chartFillType: HostType<SeriesModel> = hostType("ChartFill", {
  methods: {
    Clear: (series, args, host) => {
      host.guard.workbookChange(args.member);
      series.fill = null;
      host.changed();
    },
    SetSolidColor: (series, args, host) => {
      host.guard.workbookChange(args.member);
      series.fill = colour(args.get(0), args.member);
      host.changed();
    },
  },
});
