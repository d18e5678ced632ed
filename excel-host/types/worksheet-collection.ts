import { EventType, workbookTarget } from "../events.ts";
import { isSheetName } from "../model/sheet-names.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

export const worksheetCollectionType = hostType("WorksheetCollection", {
  collection: {
    items: (workbook) => workbook.sheets.map((sheet) => object("Worksheet", sheet)),
    item: (workbook, args) => {
      const sheet = workbook.sheet(args.text(0));
      if (!sheet) throw itemNotFound(args.member);
      return object("Worksheet", sheet);
    },
  },
  methods: {
    Add: (workbook, args, host) => {
      host.guard.structureChange(args.member);
      const name = args.optionalText(0) ?? workbook.freeSheetName("Sheet");
      if (!isSheetName(name)) throw invalidArgument(args.member);
      if (workbook.sheet(name)) throw itemAlreadyExists(args.member);
      const sheet = workbook.addSheet(name);
      host.events.raise(EventType.worksheetAdded, sheet.id, { worksheetId: sheet.id, source: "Local" });
      host.changed();
      return object("Worksheet", sheet);
    },
    GetActiveWorksheet: (workbook) => object("Worksheet", workbook.active),
    GetCount: (workbook, args) =>
      workbook.sheets.filter((sheet) => !args.flag(0) || sheet.visibility === "Visible").length,
    GetFirst: (workbook) => object("Worksheet", workbook.sheets[0]!),
    GetLast: (workbook) => object("Worksheet", workbook.sheets.at(-1)!),
    GetItemOrNullObject: (workbook, args) => {
      const sheet = workbook.sheet(args.text(0));
      return sheet ? object("Worksheet", sheet) : nullObject;
    },
    _RegisterDataChangedEvent: (_workbook, _args, host) =>
      host.events.subscribe(EventType.worksheetChanged, workbookTarget),
    _UnregisterDataChangedEvent: (_workbook, _args, host) =>
      host.events.unsubscribe(EventType.worksheetChanged, workbookTarget),
    _RegisterSelectionChangedEvent: (_workbook, _args, host) =>
      host.events.subscribe(EventType.worksheetSelectionChanged, workbookTarget),
    _UnregisterSelectionChangedEvent: (_workbook, _args, host) =>
      host.events.unsubscribe(EventType.worksheetSelectionChanged, workbookTarget),
    _RegisterActivatedEvent: (_workbook, _args, host) =>
      host.events.subscribe(EventType.worksheetActivated, workbookTarget),
    _UnregisterActivatedEvent: (_workbook, _args, host) =>
      host.events.unsubscribe(EventType.worksheetActivated, workbookTarget),
    _RegisterCalculatedEvent: (_workbook, _args, host) =>
      host.events.subscribe(EventType.worksheetCalculated, workbookTarget),
    _UnregisterCalculatedEvent: (_workbook, _args, host) =>
      host.events.unsubscribe(EventType.worksheetCalculated, workbookTarget),
    _RegisterFormatChangedEvent: (_workbook, _args, host) =>
      host.events.subscribe(EventType.worksheetFormatChanged, workbookTarget),
    _UnregisterFormatChangedEvent: (_workbook, _args, host) =>
      host.events.unsubscribe(EventType.worksheetFormatChanged, workbookTarget),
    _RegisterRowSortedEvent: (_workbook, _args, host) =>
      host.events.subscribe(EventType.worksheetRowSorted, workbookTarget),
    _UnregisterRowSortedEvent: (_workbook, _args, host) =>
      host.events.unsubscribe(EventType.worksheetRowSorted, workbookTarget),
    _RegisterColumnSortedEvent: (_workbook, _args, host) =>
      host.events.subscribe(EventType.worksheetColumnSorted, workbookTarget),
    _UnregisterColumnSortedEvent: (_workbook, _args, host) =>
      host.events.unsubscribe(EventType.worksheetColumnSorted, workbookTarget),
    _RegisterAddedEvent: (_workbook, _args, host) => host.events.subscribe(EventType.worksheetAdded, workbookTarget),
    _UnregisterAddedEvent: (_workbook, _args, host) =>
      host.events.unsubscribe(EventType.worksheetAdded, workbookTarget),
    _RegisterDeletedEvent: (_workbook, _args, host) =>
      host.events.subscribe(EventType.worksheetDeleted, workbookTarget),
    _UnregisterDeletedEvent: (_workbook, _args, host) =>
      host.events.unsubscribe(EventType.worksheetDeleted, workbookTarget),
  },
});
