import type { PageModel } from "../model/page.ts";
import type { SheetModel } from "../model/sheet.ts";
import type { Arguments } from "../richapi/arguments.ts";
import { invalidArgument } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType, type Scalar } from "../richapi/host-type.ts";
import { areaByAddress } from "./areas.ts";
import { flag, number, oneOf } from "./values.ts";

function own<K extends keyof PageModel>(
  key: K,
  check: (value: unknown, member: string) => PageModel[K],
): Scalar<SheetModel> {
  return {
    get: ({ page }) => page[key],
    set: (sheet, value, host, member) => {
      host.guard.sheetChange(sheet, member);
      sheet.page[key] = check(value, member);
      host.changed();
    },
  };
}

function margin(key: keyof PageModel["margins"]): Scalar<SheetModel> {
  return {
    get: ({ page }) => page.margins[key],
    set: (sheet, value, host, member) => {
      host.guard.sheetChange(sheet, member);
      sheet.page.margins[key] = number(value, member);
    },
  };
}

function zoom(value: unknown, member: string): PageModel["zoom"] {
  if (typeof value !== "object" || value === null) throw invalidArgument(member);
  return value as PageModel["zoom"];
}

const area = (args: Arguments) =>
  args.isObject(0) ? args.object(0, "Range").area : areaByAddress(args.text(0), args.member);

export const pageLayoutType = hostType("PageLayout", {
  scalars: {
    BottomMargin: margin("bottom"),
    CenterHorizontally: own("centerHorizontally", flag),
    FooterMargin: margin("footer"),
    HeaderMargin: margin("header"),
    LeftMargin: margin("left"),
    Orientation: own("orientation", oneOf("Portrait", "Landscape")),
    PaperSize: own("paperSize", oneOf("A3", "A4", "A5", "B4", "B5", "Letter", "Legal")),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    Zoom: own("zoom", zoom),
  },
  navigations: { HeadersFooters: (sheet) => object("HeaderFooterGroup", sheet) },
  methods: {
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.page.printArea ? object("Range", { sheet, area: sheet.page.printArea }) : nullObject,
    GetPrintTitleRowsOrNullObject: (sheet) =>
      sheet.page.titleRows ? object("Range", { sheet, area: sheet.page.titleRows }) : nullObject,
    SetPrintArea: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.page.printArea = area(args);
      host.changed();
    },
    SetPrintTitleColumns: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.page.titleColumns = area(args);
      host.changed();
    },
    SetPrintTitleRows: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.page.titleRows = area(args);
      host.changed();
    },
  },
});
