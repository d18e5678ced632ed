import { hostType } from "../richapi/host-type.ts";
import { formatField } from "./formats.ts";
import { flag } from "./values.ts";

export const formatProtectionType = hostType("FormatProtection", {
  scalars: { Locked: formatField("locked", flag) },
});
