import { hostType } from "../richapi/host-type.ts";
import { changeFormat, commonFormat } from "./formats.ts";
import { colour } from "./values.ts";

export const rangeFillType = hostType("RangeFill", {
  scalars: {
    Color: {
      get: (target) => commonFormat(target, (format) => format.fill ?? "#FFFFFF"),
      set: (target, value, host, member) => {
        const fill = colour(value, member);
        changeFormat(target, host, member, (format) => ({ ...format, fill }));
      },
    },
  },
  methods: {
    Clear: (target, args, host) => changeFormat(target, host, args.member, (format) => ({ ...format, fill: null })),
  },
});
