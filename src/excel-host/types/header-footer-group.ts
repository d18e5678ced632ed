import type { SheetModel } from "../model/sheet.ts";
import { hostType, type HostType } from "../richapi/host-type.ts";
import { headerFooterType } from "./header-footer.ts";

export const headerFooterGroupType: HostType<SheetModel> = hostType("HeaderFooterGroup", {
  navigations: { DefaultForAllPages: (sheet) => headerFooterType.of(sheet) },
});
