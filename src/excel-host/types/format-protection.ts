import { hostType, type HostType } from "../richapi/host-type.ts";
import { formatField } from "./formats.ts";
import type { RangeTarget } from "./range.ts";
import { flag } from "./values.ts";

export const formatProtectionType: HostType<RangeTarget> = hostType("FormatProtection", {
  scalars: { Locked: formatField("locked", flag) },
});
