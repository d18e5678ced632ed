import { noCells, type Area, type Grid, type GridTable } from "../domain/grid.ts";
import { GridBuilder } from "../domain/grid/builder.ts";
import { gridOf } from "../domain/grid/grid-of.ts";
import { WorkbookError } from "../workbook/errors.ts";
import type { ReadOptions } from "../workbook/port.ts";
import { parseAddress } from "./addresses.ts";
import { isTooLarge } from "./failures.ts";
import { nextRows } from "./pieces.ts";
import { askCells, askValues, hidden, readPieces, takeCells } from "./read-cells.ts";
import type { KnownSheet } from "./survey.ts";

/** What is read once a sheet, beside its cells. */
export interface Frame {
  readonly area: Area | null;
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly GridTable[];
  readonly protected: boolean;
}

export interface ReadSheet {
  readonly grid: Grid;
  /** Excel's own for the sheet, which stays when it is renamed. */
  readonly id: string;
}

/**
 * One sync where the sheet's size is known from a survey and its cells fit in one answer, one more where it
 * is not known, and one a piece above that.
 */
export async function readSheet(
  context: Excel.RequestContext,
  name: string,
  known: KnownSheet | undefined,
  options: ReadOptions,
): Promise<ReadSheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name,id");
  const size = known ?? (await learnSize(context, sheet));
  if (size.rows === 0) return readEmpty(context, sheet, name, known !== undefined, options);
  const first = nextRows(size.columns, null);
  const frame = askFrame(sheet, size.tables);
  const valuesAlone = options.valuesAlone === true;
  const whole = size.rows > first ? null : valuesAlone ? askValues(frame.used) : askCells(frame.used, false);
  const { application } = context.workbook;
  application.load("calculationState");
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readSheet(context, name, { ...size, rows: Number.POSITIVE_INFINITY }, options);
  }
  if (sheet.isNullObject) throw new WorkbookError("sheet-missing", { sheet: name });
  const read = await frame.read(context, size.tables);
  const { area } = read;
  const rows = area ? area.bottom - area.top + 1 : 0;
  options.progress?.(0, rows);
  // Only there may a formula show 0 or nothing that it does not come to; formulas are as much again to send.
  const awaitsCalculation = application.calculationState !== "Done";
  const grid = new GridBuilder();
  const hiddenRows = !area
    ? []
    : whole && !awaitsCalculation
      ? takeCells(grid, whole, area.top, area.left)
      : await readPieces(
          grid,
          context,
          frame.used,
          area,
          valuesAlone && !awaitsCalculation ? askValues : (range) => askCells(range, awaitsCalculation),
          options,
        );
  if (whole) options.progress?.(rows, rows);
  const { merges, hiddenColumns, tables } = read;
  const facts = { sheet: sheet.name, merges, hiddenRows, hiddenColumns, tables, protected: read.protected };
  return { grid: grid.build({ ...facts, formulas: null, objects: null }, area ?? noCells), id: sheet.id };
}

/** Nothing is asked of cells that are not there, unless there are some by now. */
async function readEmpty(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  mayBeStale: boolean,
  options: ReadOptions,
): Promise<ReadSheet> {
  if (mayBeStale) {
    const size = await learnSize(context, sheet);
    if (size.rows > 0) return readSheet(context, name, size, options);
  }
  if (sheet.isNullObject) throw new WorkbookError("sheet-missing", { sheet: name });
  sheet.protection.load("protected");
  sheet.tables.load("items/name");
  await context.sync();
  return { grid: gridOf({ sheet: sheet.name, values: [], protected: sheet.protection.protected }), id: sheet.id };
}

async function learnSize(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<KnownSheet> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowCount,columnCount");
  sheet.tables.load("items/name");
  await context.sync();
  if (sheet.isNullObject || used.isNullObject) return { rows: 0, columns: 0, tables: [] };
  return { rows: used.rowCount, columns: used.columnCount, tables: sheet.tables.items.map(({ name }) => name) };
}

interface FrameRequest {
  readonly used: Excel.Range;
  read(context: Excel.RequestContext, tableNames: readonly string[]): Promise<Frame>;
}

export function askFrame(sheet: Excel.Worksheet, tableNames: readonly string[]): FrameRequest {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load("items/address");
  const columns = used.getColumnProperties({ columnHidden: true });
  sheet.protection.load("protected");
  sheet.tables.load("items/name");
  const areas = tableNames.map((name) => {
    const range = sheet.tables.getItemOrNullObject(name).getRange();
    range.load("address");
    return { name, range };
  });
  return {
    used,
    read: async (context, asked) => {
      const area = used.isNullObject ? null : parseAddress(used.address);
      const now = sheet.tables.items.map(({ name }) => name);
      const same = now.length === asked.length && now.every((name) => asked.includes(name));
      return {
        area,
        merges: area === null || merged.isNullObject ? [] : parseAll(merged.areas.items),
        hiddenColumns: area === null ? [] : hidden(columns.value, area.left, "columnHidden"),
        tables: same ? tablesOf(areas) : await readTables(context, sheet, now),
        protected: sheet.protection.protected,
      };
    },
  };
}

/** The sheet's tables changed since the survey: one more sync. */
async function readTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  names: readonly string[],
): Promise<GridTable[]> {
  const areas = names.map((name) => {
    const range = sheet.tables.getItem(name).getRange();
    range.load("address");
    return { name, range };
  });
  await context.sync();
  return tablesOf(areas);
}

function tablesOf(areas: readonly { readonly name: string; readonly range: Excel.Range }[]): GridTable[] {
  return areas.flatMap(({ name, range }) => {
    const area = range.isNullObject ? null : parseAddress(range.address);
    return area ? [{ name, area }] : [];
  });
}

const parseAll = (ranges: readonly Excel.Range[]): Area[] =>
  ranges.map(({ address }) => parseAddress(address)).filter((area) => area !== null);
