import { intersection } from "../../src/domain/grid.ts";
import { around, cellsOf, columnsOf, isWholeColumns, isWholeRows, lastColumn, lastRow, rowsOf } from "../model/area.ts";
import { columnLeft, columnPoints, rowPoints, rowTop } from "../model/measure.ts";
import { invalidArgument, itemNotFound, notImplemented } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";
import type { RangeTarget } from "../richapi/targets.ts";
import { areaByAddress, areaByIndexes } from "./areas.ts";
import { formulas, numberFormats, texts, values, valueTypes } from "./range-cells.ts";
import { formulaAreas } from "./range-formulas.ts";
import { clearRange, mergeRange, moveRange, unmergeRange } from "./range-changes.ts";
import { hiddenColumns, hiddenRows } from "./range-hidden.ts";
import { columnProperties, rowProperties } from "./range-properties.ts";

const within = (
  { sheet, area }: RangeTarget,
  row: number,
  column: number,
  rows: number,
  columns: number,
  member: string,
) => object("Range", { sheet, area: areaByIndexes(area.top - 1 + row, area.left - 1 + column, rows, columns, member) });

export const rangeType = hostType("Range", {
  scalars: {
    Address: { get: ({ sheet, area }, host) => host.address(sheet, area) },
    CellCount: { get: ({ area }) => cellsOf(area) },
    ColumnCount: { get: ({ area }) => columnsOf(area) },
    ColumnHidden: hiddenColumns,
    ColumnIndex: { get: ({ area }) => area.left - 1 },
    Formulas: formulas,
    HasSpill: { get: () => false },
    Height: {
      get: ({ sheet, area }) => rowTop(sheet, area.bottom) + rowPoints(sheet, area.bottom) - rowTop(sheet, area.top),
    },
    Hidden: {
      get: (target, host) => hiddenRows.get(target, host) === true || hiddenColumns.get(target, host) === true,
    },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    Left: { get: ({ sheet, area }) => columnLeft(sheet, area.left) },
    NumberFormat: numberFormats,
    RowCount: { get: ({ area }) => rowsOf(area) },
    RowHidden: hiddenRows,
    RowIndex: { get: ({ area }) => area.top - 1 },
    Text: texts,
    Top: { get: ({ sheet, area }) => rowTop(sheet, area.top) },
    ValueTypes: valueTypes,
    Values: values,
    Width: {
      get: ({ sheet, area }) =>
        columnLeft(sheet, area.right) + columnPoints(sheet, area.right) - columnLeft(sheet, area.left),
    },
  },
  navigations: {
    ConditionalFormats: (target) => object("ConditionalFormatCollection", target),
    DataValidation: (target) => object("DataValidation", target),
    Format: (target) => object("RangeFormat", target),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  methods: {
    Clear: (target, args, host) => clearRange(target, args.optionalText(0) ?? "All", host, args.member),
    GetAbsoluteResizedRange: (target, args) => within(target, 0, 0, args.integer(0), args.integer(1), args.member),
    GetBoundingRect: ({ sheet, area }, args) => {
      const other = args.isObject(0) ? args.object(0, "Range").area : areaByAddress(args.text(0), args.member);
      return object("Range", { sheet, area: around(area, other) });
    },
    GetCell: (target, args) => within(target, args.integer(0), args.integer(1), 1, 1, args.member),
    GetColumn: (target, args) => within(target, 0, args.integer(0), rowsOf(target.area), 1, args.member),
    GetColumnProperties: columnProperties,
    GetEntireColumn: ({ sheet, area }) => object("Range", { sheet, area: { ...area, top: 1, bottom: lastRow } }),
    GetEntireRow: ({ sheet, area }) => object("Range", { sheet, area: { ...area, left: 1, right: lastColumn } }),
    GetIntersectionOrNullObject: ({ sheet, area }, args) => {
      const other = args.isObject(0) ? args.object(0, "Range").area : areaByAddress(args.text(0), args.member);
      const common = intersection(area, other);
      return common ? object("Range", { sheet, area: common }) : nullObject;
    },
    GetLastCell: ({ sheet, area }) => object("Range", { sheet, area: { ...area, top: area.bottom, left: area.right } }),
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const areas = sheet.merges.filter((merge) => intersection(merge, area) !== null);
      return areas.length === 0 ? nullObject : object("RangeAreas", { sheet, areas });
    },
    GetOffsetRange: ({ sheet, area }, args) =>
      within({ sheet, area }, args.integer(0), args.integer(1), rowsOf(area), columnsOf(area), args.member),
    GetResizedRange: ({ sheet, area }, args) =>
      within({ sheet, area }, 0, 0, rowsOf(area) + args.integer(0), columnsOf(area) + args.integer(1), args.member),
    GetRow: (target, args) => within(target, args.integer(0), 0, 1, columnsOf(target.area), args.member),
    GetRowProperties: rowProperties,
    GetSpecialCellsOrNullObject: (target, args) => {
      if (args.text(0) !== "Formulas") throw notImplemented(`${args.member}(${args.text(0)})`);
      const areas = formulaAreas(target);
      return areas.length === 0 ? nullObject : object("RangeAreas", { sheet: target.sheet, areas });
    },
    GetTables: (target) => object("TableScopedCollection", target),
    GetUsedRangeOrNullObject: ({ sheet, area }, args) => {
      const used = sheet.cells.used(args.flag(0), area);
      return used ? object("Range", { sheet, area: used }) : nullObject;
    },
    Merge: (target, args, host) => mergeRange(target, args.flag(0), host, args.member),
    Unmerge: (target, args, host) => unmergeRange(target, host, args.member),
    MoveTo: (target, args, host) => {
      const to = args.isObject(0)
        ? args.object(0, "Range")
        : { ...target, area: areaByAddress(args.text(0), args.member) };
      if (to.sheet !== target.sheet) throw notImplemented(`${args.member}(another sheet)`);
      moveRange(target, to.area, host, args.member);
    },
    Select: ({ sheet, area }, args, host) => {
      if (sheet.visibility !== "Visible") throw itemNotFound(args.member);
      host.select(sheet, area);
    },
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== rowsOf(area) || args.integer(1) !== columnsOf(area)) throw invalidArgument(args.member);
    },
  },
});
