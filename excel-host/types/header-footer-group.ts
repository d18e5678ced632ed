import { object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const headerFooterGroupType = hostType("HeaderFooterGroup", {
  navigations: { DefaultForAllPages: (sheet) => object("HeaderFooter", sheet) },
});
