import { hostType } from "../richapi/host-type.ts";
import { colour } from "./values.ts";

export const chartFillType = hostType("ChartFill", {
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
