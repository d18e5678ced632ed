import { columnsOf, isWholeColumns, isWholeRows, rowsOf } from "../model/area.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import { areaByAddress } from "./areas.ts";

export const freezePanesType = hostType("WorksheetFreezePanes", {
  methods: {
    FreezeAt: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      const area = args.isObject(0) ? args.object(0, "Range").area : areaByAddress(args.text(0), args.member);
      sheet.freeze = {
        rows: isWholeColumns(area) ? 0 : rowsOf(area),
        columns: isWholeRows(area) ? 0 : columnsOf(area),
      };
      host.changed();
    },
    FreezeRows: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.freeze = { rows: args.optionalInteger(0, 0), columns: 0 };
      host.changed();
    },
    FreezeColumns: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.freeze = { rows: 0, columns: args.optionalInteger(0, 0) };
      host.changed();
    },
    Unfreeze: (sheet, args, host) => {
      host.guard.sheetChange(sheet, args.member);
      sheet.freeze = { rows: 0, columns: 0 };
      host.changed();
    },
    GetLocationOrNullObject: (sheet) => {
      const { rows, columns } = sheet.freeze;
      if (rows === 0 && columns === 0) return nullObject;
      const area = { top: 1, left: 1, bottom: rows || 1_048_576, right: columns || 16_384 };
      return object("Range", { sheet, area });
    },
  },
});
