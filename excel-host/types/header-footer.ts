import type { PageModel } from "../model/page.ts";
import type { SheetModel } from "../model/sheet.ts";
import { hostType, type Scalar } from "../richapi/host-type.ts";
import { text } from "./values.ts";

function part(key: keyof PageModel["headerFooter"]): Scalar<SheetModel> {
  return {
    get: ({ page }) => page.headerFooter[key],
    set: (sheet, value, host, member) => {
      host.guard.sheetChange(sheet, member);
      sheet.page.headerFooter[key] = text(value, member);
      host.changed();
    },
  };
}

export const headerFooterType = hostType("HeaderFooter", {
  scalars: {
    CenterFooter: part("centerFooter"),
    CenterHeader: part("centerHeader"),
    LeftFooter: part("leftFooter"),
    LeftHeader: part("leftHeader"),
    RightFooter: part("rightFooter"),
    RightHeader: part("rightHeader"),
  },
});
