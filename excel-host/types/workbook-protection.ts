import { hostType } from "../richapi/host-type.ts";

/** Protection of the workbook's structure. */
export const workbookProtectionType = hostType("WorkbookProtection", {
  scalars: { Protected: { get: (workbook) => workbook.structureProtected } },
});
