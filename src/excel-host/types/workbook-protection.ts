import type { WorkbookModel } from "../model/workbook.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";

/** Protection of the workbook's structure. */
export const workbookProtectionType: HostType<WorkbookModel> = hostType("WorkbookProtection", {
  scalars: { Protected: { get: (workbook) => workbook.structureProtected } },
});
