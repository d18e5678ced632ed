import { EventType } from "../events.ts";
import { wholeSheet } from "../model/area.ts";
import { isSheetName } from "../model/sheet-names.ts";
import { renameSheet } from "../model/sheet-renaming.ts";
import type { SheetModel, Visibility } from "../model/sheet.ts";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType, type Scalar } from "../richapi/host-type.ts";
import { areaByAddress, areaByIndexes } from "./areas.ts";
import { colour } from "./values.ts";

const gridlines: Scalar<SheetModel> = {
  get: (sheet) => sheet.gridlines,
  set: (sheet, value, host, member) => {
    host.guard.sheetChange(sheet, member);
    sheet.gridlines = value === true;
    host.changed();
  },
};

const headings: Scalar<SheetModel> = {
  get: (sheet) => sheet.headings,
  set: (sheet, value) => {
    sheet.headings = value === true;
  },
};

/** Characters of the addresses of several areas. */
const longestAddresses = 8192;

export const worksheetType = hostType("Worksheet", {
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, host, member) => {
        host.guard.structureChange(member);
        if (typeof value !== "string" || !isSheetName(value)) throw invalidArgument(member);
        const taken = host.workbook.sheet(value);
        if (taken && taken !== sheet) throw itemAlreadyExists(member);
        renameSheet(host.workbook, sheet, value);
        host.changed();
      },
    },
    Position: {
      get: (sheet, host) => host.workbook.sheets.indexOf(sheet),
      set: (sheet, value, host, member) => {
        host.guard.structureChange(member);
        const { sheets } = host.workbook;
        if (typeof value !== "number" || value < 0 || value >= sheets.length) throw invalidArgument(member);
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(value, 0, sheet);
        host.changed();
      },
    },
    // The client sets them under these names and reads them under the ones below.
    Gridlines: gridlines,
    Headings: headings,
    ShowGridlines: gridlines,
    ShowHeadings: headings,
    StandardHeight: { get: (sheet) => sheet.standardHeight },
    StandardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value, host, member) => {
        host.guard.sheetChange(sheet, member, "allowFormatColumns");
        sheet.standardWidth = Number(value);
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value, host, member) => {
        host.guard.sheetChange(sheet, member);
        sheet.tabColor = value === "" ? "" : colour(value, member);
        host.changed();
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, host, member) => {
        host.guard.structureChange(member);
        const shown = host.workbook.sheets.filter((other) => other.visibility === "Visible");
        if (value !== "Visible" && shown.length === 1 && shown[0] === sheet) throw invalidOperation(member);
        sheet.visibility = value as Visibility;
        host.changed();
      },
    },
  },
  navigations: {
    Charts: (sheet) => object("ChartCollection", sheet),
    FreezePanes: (sheet) => object("WorksheetFreezePanes", sheet),
    HorizontalPageBreaks: (sheet) => object("PageBreakCollection", sheet),
    PageLayout: (sheet) => object("PageLayout", sheet),
    Protection: (sheet) => object("WorksheetProtection", sheet),
    Tables: (sheet) => object("TableCollection", [sheet]),
  },
  methods: {
    Activate: (sheet, args, host) => {
      if (sheet.visibility !== "Visible") throw invalidOperation(args.member);
      host.activate(sheet);
    },
    Calculate: (_sheet, _args, host) => host.calculate(),
    Delete: (sheet, args, host) => {
      host.guard.structureChange(args.member);
      const others = host.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
      if (others.length === 0 || sheet.visibility === "VeryHidden") throw invalidOperation(args.member);
      host.remove(sheet);
    },
    GetCell: (sheet, args) =>
      object("Range", { sheet, area: areaByIndexes(args.integer(0), args.integer(1), 1, 1, args.member) }),
    GetRange: (sheet, args) => {
      const address = args.optionalText(0);
      return object("Range", { sheet, area: address === null ? wholeSheet : areaByAddress(address, args.member) });
    },
    GetRanges: (sheet, args) => {
      const addresses = args.text(0);
      if (addresses.length > longestAddresses) throw invalidArgument(args.member);
      return object("RangeAreas", {
        sheet,
        areas: addresses.split(",").map((address) => areaByAddress(address, args.member)),
      });
    },
    GetRangeByIndexes: (sheet, args) =>
      object("Range", {
        sheet,
        area: areaByIndexes(args.integer(0), args.integer(1), args.integer(2), args.integer(3), args.member),
      }),
    GetUsedRange: (sheet, args) =>
      object("Range", {
        sheet,
        area: sheet.cells.used(args.flag(0)) ?? { top: 1, left: 1, bottom: 1, right: 1 },
      }),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const area = sheet.cells.used(args.flag(0));
      return area ? object("Range", { sheet, area }) : nullObject;
    },
    _RegisterDataChangedEvent: (sheet, _args, host) => host.events.subscribe(EventType.worksheetChanged, sheet.id),
    _UnregisterDataChangedEvent: (sheet, _args, host) => host.events.unsubscribe(EventType.worksheetChanged, sheet.id),
    _RegisterSelectionChangedEvent: (sheet, _args, host) =>
      host.events.subscribe(EventType.worksheetSelectionChanged, sheet.id),
    _UnregisterSelectionChangedEvent: (sheet, _args, host) =>
      host.events.unsubscribe(EventType.worksheetSelectionChanged, sheet.id),
    _RegisterActivatedEvent: (sheet, _args, host) => host.events.subscribe(EventType.worksheetActivated, sheet.id),
    _UnregisterActivatedEvent: (sheet, _args, host) => host.events.unsubscribe(EventType.worksheetActivated, sheet.id),
  },
});
